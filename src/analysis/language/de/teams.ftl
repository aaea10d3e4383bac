refused-no-owners = Die Kundendaten nennen keine Betreuer; die Last je Betreuer und Team lässt sich nicht zeigen. Abhilfe: Spalte „owner“ (Betreuer) der Tabelle customers.
