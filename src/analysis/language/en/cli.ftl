cli-error = Error
cli-done = Done: { $path }
cli-failed = The page { $page } could not be computed; its page says why.
cli-odd-manifest = Left out of the overview, because no version of this program wrote it: { $path }
cli-stopped-sigint = Interrupted by Ctrl-C; earlier results are unchanged.
cli-stopped-sigterm = Ended from outside (SIGTERM); earlier results are unchanged.
cli-empty = empty
cli-tie = Read { $read } rows with { $amount_read } = used { $used } with { $amount_used } + set aside { $aside } with { $amount_aside }
usage-option = There is no option { $name }; --help lists all
usage-missing = Missing: { $name }
usage-value = Wrong value for { $name }; allowed: { $allowed }
usage-argument = The option { $name } needs a value
usage-other = Wrong call: { $message }
finding-unknown-customer = There is no customer “{ $name }”; similar are: { $nearest }
finding-unknown-customer-alone = There is no customer “{ $name }”, nor any number like it
finding-secret-withheld = The pseudonyms depend on a secret that no result holds: this run cannot be computed again. With the machine’s own secret (anonymise_salt empty) it can
finding-nothing-handed-over = the notebook handed over no results: its last cell has to show the name and the results of its page
finding-machine-exhausted = the calculation stopped for lack of memory or disk space: { $problem }
finding-engine-stopped = the calculation stopped inside the database DuckDB: { $problem } (--debug shows where)
finding-not-a-pair = --set takes KEY=VALUE, not “{ $text }”
finding-refused-by-system = the system refuses: { $problem }
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
verify-output-changed = Changed or removed after the run: { $file }
verify-inputs = The inputs are the same ({ $count }).
verify-nothing = Every page of the run failed: there is nothing to compare.
verify-same = Every cell of { $count } notebooks gave the same output again: the run reproduces.
verify-different = At least one cell gave another output; the report above says which.
finding-source-moved = if the input of the run is elsewhere now, name its place: --source
finding-not-a-run = “{ $folder }” holds no run: there is no manifest.json of one
