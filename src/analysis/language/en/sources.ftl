## Sources: what a file is, and what stands against reading it

finding-source-encrypted = is protected with a password; save it without one
finding-source-web-page = is a web page, whatever its name says; open it in a spreadsheet program and save it as XLSX or CSV
finding-source-xml = is XML, whatever its name says; open it in a spreadsheet program and save it as XLSX or CSV
finding-line-too-long = line { $line } does not end within a million characters; this is no table with a row per line
finding-unpacks-too-large = unpacks to many times its size, far more than a table does; unpack it yourself and give the file inside
finding-workbook-too-large = takes more memory or time than a table needs; often a single cell far to the right or below is the reason. Delete all rows and columns outside the data, or save the sheet as CSV
finding-workbook-damaged = is damaged: it refers to cells that no sheet has. Open it in a spreadsheet program and save it anew
finding-workbook-no-sheets = holds no sheet with cells
finding-too-many-columns = has { $columns } columns; at most { $limit } are read. Keep those that the analysis needs
finding-nested-column = holds lists or structures ({ $kind }) where one value a row is needed; export one row per value
finding-decimal-too-long = holds decimals of { $digits } digits; at most { $limit } are read exactly. Export the column with fewer
finding-database-no-tables = holds no table with columns; views are not read, for they can do more than hold data
finding-json-no-list = holds no list of objects, one per row, such as [{"{"}"customer_id": "1", "date": "2024-01-31", "net_amount": 10{"}"}]
finding-database-address = the address of the database is misspelled; it has the form postgresql://host:5432/base?table=name or …?query=SELECT …
finding-database-unknown = databases of the kind { $scheme } are not read; give postgresql://…, a SQLite or DuckDB file, or an export
finding-database-no-driver = the driver for PostgreSQL is missing; install it with: pip install "kundenwert[postgresql]"
finding-database-no-table = has no such table, or none with columns; found: { $found }. Name one: postgresql://host/base?table=name
finding-off-the-columns = { $rows ->
    [one] one line does not keep to the columns of the list and was left out; if it is a record, export the list with a delimiter
   *[other] { $rows } lines do not keep to the columns of the list and were left out; if they are records, export the list with a delimiter
}
finding-hidden-read = { $rows ->
    [one] a hidden sheet was read: { $names }. Check that it is the one you mean
   *[other] { $rows } hidden sheets were read: { $names }. Check that they are those you mean
}
finding-hidden-passed-over = { $rows ->
    [one] a hidden sheet was not read: { $names }
   *[other] { $rows } hidden sheets were not read: { $names }
}

dialect-encoding-cp850 = DOS (code page 850)
dialect-encoding-mac_roman = Mac Roman
dialect-encoding-sqlite = SQLite
dialect-encoding-duckdb = DuckDB
dialect-encoding-json = JSON
dialect-encoding-postgresql = PostgreSQL
dialect-delimiter-places = columns at fixed places
