"""Customer description, Pareto analysis and customer lifetime value as executed notebooks."""
