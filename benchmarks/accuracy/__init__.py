"""How right the reading is: reports with known cells, in every form they come in."""
