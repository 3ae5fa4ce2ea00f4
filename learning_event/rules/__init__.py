"""The cellar: what is true of any learning event, whoever asks. Pure; knows no database and no web."""
