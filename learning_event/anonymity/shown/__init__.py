"""The only shapes in which anything leaves the house: frozen, without author, seat, mark or time of writing."""
