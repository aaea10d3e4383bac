"""Segments and actions: what to do, with whom, by whom, and how one will know that it worked."""
