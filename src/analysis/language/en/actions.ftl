# Actions, and whether they worked
refused-nobody-held-back = Whether the actions work cannot be told: it takes at least two customers with the action and two without in the same segment. Remedy: hold some customers back.
