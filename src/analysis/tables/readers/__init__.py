"""One module a family of files: how its parts are found, and how one of them comes into DuckDB."""
