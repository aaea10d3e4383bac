# Many clients in one run: clients.toml, log, summary, what has changed, message
finding-batch-unreadable = cannot be read: { $problem }
finding-batch-missing = { $key } is missing (allowed: { $allowed })
finding-batch-unknown = there is no { $key } (allowed: { $allowed })
finding-batch-value = { $key } cannot be “{ $value }” (allowed: { $allowed })
finding-batch-twice = another client is called “{ $name }” already, perhaps in other capitals
finding-batch-busy = another batch is at work here; this one has changed nothing
finding-batch-stopped = the program stopped ({ $problem }); batch.log says where
finding-batch-died = the system ended the analysis (code { $code }), mostly for want of memory
finding-batch-silent = the analysis made no progress for more than the { $minutes } minutes allowed and was ended
finding-report-busy = another program is making the report “{ $name }”; this one has left it alone
finding-target-address = name a table as the target: { $allowed }
finding-target-refused = not written, the table is unchanged: { $problem }

batch-title = Reports of all clients
batch-begins = begin: { $clients } clients, { $lanes } side by side with { $share } MB each
batch-ends = end with code { $code }
batch-status-done = made
batch-status-unchanged = unchanged
batch-status-failed = incomplete
batch-written = handed on: { $names }
batch-removed = { $name }: removed, being older than what is kept: { $dates }
batch-counts = { $done } made, { $unchanged } unchanged and therefore skipped
batch-failed = { $count ->
    [one] One client was not served in full; the table says why.
   *[other] { $count } clients were not served in full; the table says why.
}
batch-all = All clients have been served.
batch-client = Client
batch-said = What to note
batch-drift = Data:
batch-first = No earlier run to compare with

changes-none = { $count ->
    [one] The key figure with a range lies within that of { $date }.
   *[other] All { $count } key figures with a range lie within those of { $date }.
}
changes-above = { $name }: { $value }, above the earlier range of { $low } to { $high } (was { $before })
changes-below = { $name }: { $value }, below the earlier range of { $low } to { $high } (was { $before })
changes-doubts-new = Newly doubtful: { $names }
changes-doubts-cleared = No longer doubtful: { $names }
changes-alerts-new = New alerts of customers: { $alerts }
changes-alerts-cleared = Cleared alerts: { $alerts }
changes-alert-overdue = overdue
changes-alert-contact = no contact
changes-alert-complaints = complaint
changes-alert-falling = smaller purchases
changes-otherwise = Program or settings differ from those of { $date }: some of the differences may be due to that.
drift-columns-gone = The table “{ $table }” lacks columns it had last time: { $names }
drift-columns-new = The table “{ $table }” has new columns: { $names }
drift-tables-gone = Tables are missing that were there last time: { $names }
drift-tables-new = New tables: { $names }
drift-months = { $count ->
    [one] A month has no sales at all: { $names }
   *[other] { $count } months have no sales at all: { $names }
}
drift-aside = { $now } of the rows are set aside, { $before } last time
drift-customers = { $now } customers, { $before } last time
drift-ends-earlier = The data end on { $now }, those of the last run went on to { $before }: this is an older export, or one that broke off

message-subject = { $title }: customer analysis as of { $date }
message-ready = The analysis “{ $title }” as of { $date } is ready.
message-drift = The analysis “{ $title }” as of { $date } is ready, but the data differ from those of the last run.
message-incomplete = The analysis “{ $title }” is incomplete: { $failed } of { $pages } pages are missing.
message-warnings = To note
message-figures = Key figures
message-changes = Since the last run
message-customers = Customers with the most value at risk
message-figure = { $name }: { $value }
message-figure-between = { $name }: { $value } ({ $low } to { $high })
message-measure = { $name }: { $money }, { $customers } ({ $evidence })
message-doubt = { $name }: { $doubt }
message-customer = { $customer }: { $value } at risk ({ $alerts })
message-link = All pages: { $place }

finding-removed-by-forget = the run “{ $folder }” was removed by forget: there is nothing to make again
forget-caches = { $count ->
    [one] Deleted one cache
   *[other] Deleted { $count } caches
}
forget-deleted = Deleted: { $name }
forget-none = No run and no copy of an input held those named
forget-unread = Not looked into, because it cannot be read: { $name }
forget-input = Not deleted: your input { $name }. Remove those named there, or the next run will hold them again
forget-beyond = Out of reach: messages sent, copies and backups, pseudonyms of another secret than this machine’s, database tables that --to has written (there the next run deletes whoever is gone from the input)
