"""``python -m analysis``, the same as ``kundenwert``."""

from analysis.cli import main

if __name__ == "__main__":
    main()
