refused-no-owners = The customer data name no owners; the load per owner and team cannot be shown. Remedy: the column “owner” of the table customers.
