"""An uploaded file of timeline entries: how much of it is taken, and why one is not, each with what to do about it."""

from enum import StrEnum

from learning_event.rules.entry_table import BOX, MOST_ROWS
from learning_event.rules.refusals import WrongInput

MOST_FILE_BYTES = 2 * 1024 * 1024
MOST_COLUMNS = 100
TOO_LARGE_STATUS = 413


class Unread(StrEnum):
    """Why nothing was read."""

    TOO_LARGE = "too large"
    TOO_LARGE_UNPACKED = "too large when unpacked"
    TOO_MANY_ROWS = "too many rows"
    TOO_WIDE = "too wide"
    TOO_LONG = "took too long"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105
    OLD = "old format"
    OTHER_PACKAGE = "another kind of package"
    MACROS = "macros"
    ODD_XML = "odd xml"
    HIDDEN = "hidden sheet"
    NO_TABLE = "no table"
    PDF = "pdf"
    PICTURE = "picture"
    RICH_TEXT = "rich text"
    NOT_PLAIN = "not plain"
    NOT_HERE = "not on this computer"


SAVE_AS_CSV = "In your spreadsheet, choose “Save as” and then “CSV UTF-8”."
WHAT_TO_DO = {
    Unread.TOO_LARGE: "This file is larger than 2 MB. Please take pictures and other pages out of a copy of it, or bring it in as two"
    " or more files.",
    Unread.TOO_LARGE_UNPACKED: "There is far more in this file than a table of entries. Please copy the table alone into a new file,"
    " and bring that in.",
    Unread.TOO_MANY_ROWS: f"There are more than {MOST_ROWS:,} rows in it. Please bring in {MOST_ROWS:,} at most at a time.",
    Unread.TOO_WIDE: f"There are cells beyond the first {MOST_COLUMNS} columns. Please keep the columns of the table alone, and bring it"
    " in again.",
    Unread.TOO_LONG: "It took too long to read this file. Please copy the table alone into a new file, and bring that in.",
    Unread.DAMAGED: "This file cannot be opened. It may be damaged, or cut short on its way. Please open it yourself, save it again and"
    " choose that one; or choose “Save as” and then “CSV UTF-8”.",
    Unread.PASSWORD: "This file is protected with a password. Please save a copy without one, and choose that.",
    Unread.OLD: "This is an older kind of file (such as .xls or .doc). Please open it, choose “Save as” and then Excel workbook (.xlsx)"
    " or Word document (.docx).",
    Unread.OTHER_PACKAGE: "This is neither an Excel workbook (.xlsx) nor a Word document (.docx). Please open it, choose “Save as” and"
    " then one of these, or “CSV UTF-8”.",
    Unread.MACROS: "There is a program (a macro) in this file. Please save it as .xlsx or .docx without macros, and choose that.",
    Unread.ODD_XML: "This file was not written in the usual way, and for safety it was not read. Please open it in your spreadsheet or"
    " word processor, save it again, and choose that.",
    Unread.HIDDEN: "The table stands on a hidden sheet. Please show that sheet, save the file and choose it again.",
    Unread.NO_TABLE: "There is no table in this document. Please put the entries in a table, with its heading in the first row.",
    Unread.PDF: "This is a PDF, and a table cannot be read from it safely. Please ask for the file that it was made from.",
    Unread.PICTURE: "This is a picture. Please ask for the file with the words themselves.",
    Unread.RICH_TEXT: "This is rich text (.rtf). Please open it, choose “Save as” and then Word document (.docx).",
    Unread.NOT_PLAIN: f"This is not a plain file, an Excel workbook (.xlsx) or a Word document (.docx). {SAVE_AS_CSV}",
    Unread.NOT_HERE: "Files can be read safely only where this runs on Linux. Please open the file yourself, and paste its rows below.",
}


class CannotBeRead(WrongInput):
    """Nothing of the file was read."""

    def __init__(self, why: Unread) -> None:
        super().__init__({BOX: WHAT_TO_DO[why]})
        self.why = why
        if why == Unread.TOO_LARGE:
            self.status = TOO_LARGE_STATUS
