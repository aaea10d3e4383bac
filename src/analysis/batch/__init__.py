"""Many clients by one command that may be left alone: what is asked for, who is served when, and what became of it.

Nothing keeps a journal. What is done is told by finished run folders alone, so that a batch may be killed at any moment and
goes on where it stopped.
"""
