cli-error = Error
cli-done = Done: { $path }
cli-failed = The page { $page } could not be computed; its page says why.
cli-empty = empty
cli-tie = Read { $read } rows with { $amount_read } = used { $used } with { $amount_used } + set aside { $aside } with { $amount_aside }
finding-not-a-pair = --set takes KEY=VALUE, not “{ $text }”
finding-template-exists = not overwritten, because they exist: { $files }

dictionary-table = table
dictionary-column = column
dictionary-needed = needed
dictionary-kind = kind
dictionary-allowed = allowed
dictionary-meaning = meaning
dictionary-headers = headers also understood
dictionary-yes = yes
kind-text = text
kind-date = date
kind-money = money
kind-number = number
kind-integer = whole number
kind-flag = yes or no

verify-input-changed = Changed since the run: { $file }
verify-inputs = The inputs are the same ({ $count }).
verify-same = Every cell of { $count } notebooks gave the same output again: the run reproduces.
verify-different = At least one cell gave another output; the report above says which.
finding-not-a-run = “{ $folder }” holds no run: manifest.json is missing
