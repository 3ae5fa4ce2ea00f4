"""Our own tagged-paper layer over ReportLab: PDF/UA-1 and PDF/A-2a, so that a screen reader can read what the eye can."""
