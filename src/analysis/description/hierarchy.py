"""Who stands above whom: companies in groups, people who report to each other."""

from __future__ import annotations

import numpy as np
import pandas as pd


def heads(above: pd.Series) -> pd.DataFrame:
    """Follow everyone to the top.

    Parameters
    ----------
    above : by member (index, each once), who stands directly above; missing or the member itself: nobody does

    Returns
    -------
    Index: all members and all who stand above one. Columns head (the top; in a circle the member itself) and circle
    (whether the way up never ends).
    """
    named = above[above.notna()]
    everyone = above.index.append(pd.Index(named.to_numpy())).unique()
    position = np.arange(len(everyone))
    up = position.copy()
    up[everyone.get_indexer(named.index)] = everyone.get_indexer(pd.Index(named.to_numpy()))
    top = up
    # Each round doubles the length of the steps: this many reach beyond the longest chain.
    for _ in range(len(everyone).bit_length()):
        top = top[top]
    circle = up[top] != top
    return pd.DataFrame({"head": everyone[np.where(circle, position, top)], "circle": circle}, index=everyone)
