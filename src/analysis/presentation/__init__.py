"""What a notebook cell shows. Objects, not markup: each knows how to show itself in JupyterLab and in a report."""
