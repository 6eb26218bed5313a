"""How good the checks are: plants defects into truthful texts, scores texts that people judged, and takes the time."""
