"""The loudspeaker over the table: news goes out to every open page, and nothing comes in."""
