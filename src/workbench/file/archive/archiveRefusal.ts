/** Why a file is not opened. The message is a sentence for the user: what is wrong with which file, and what to do. */
export interface ArchiveRefusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  readonly message: string;
}

export type RefusalReason =
  | "empty"
  | "pdf"
  | "old-excel"
  | "password"
  | "text"
  | "web-page"
  | "picture"
  | "other-office"
  | "binary-workbook"
  | "not-a-workbook"
  | "truncated"
  | "damaged"
  | "too-large"
  | "bomb"
  | "unsafe-name";

const SENTENCES: Record<RefusalReason, string> = {
  empty: "is empty: it holds no bytes at all. Copy or download it again, then open the new copy.",
  pdf: "is a PDF, whatever its name says, and a PDF holds no cells. Ask for the spreadsheet it was printed from.",
  "old-excel":
    "is in the old Excel format (.xls). Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and open that.",
  password:
    "is locked with a password, so it cannot be read here. Open it in Excel, take the password off under File, Info, Protect Workbook, save it, and open that.",
  text: "is plain text such as CSV, not a workbook. Open it in Excel or LibreOffice and save it as .xlsx; to read published figures, use Pull baselines.",
  "web-page":
    "is a web page or an XML file, not a workbook: a download often looks like this when a sign-in page came instead. Download it again, or save it as .xlsx in Excel.",
  picture: "is a picture, not a workbook. Ask for the spreadsheet itself.",
  "other-office":
    "is another kind of office document, not an Excel workbook. Save it as .xlsx in the program that made it, and open that.",
  "binary-workbook":
    "is a binary Excel workbook (.xlsb). Open it in Excel, save it as an Excel workbook (.xlsx), and open that.",
  "not-a-workbook": "is not an Excel workbook. Choose a file that Excel or LibreOffice saved as .xlsx.",
  truncated: "is cut short: its end is missing. Copy or download it again, then open the new copy.",
  damaged:
    "is damaged and cannot be read. Copy or download it again, or open it in Excel, save it anew, and open that.",
  "too-large":
    "is larger than can be opened here. Remove sheets or rows that are not needed, save it as a smaller workbook, and open that.",
  bomb: "unpacks to far more than a workbook holds, so it was not opened. Ask its sender for a copy saved directly from Excel.",
  "unsafe-name":
    "has parts whose names no spreadsheet program writes, so it was not opened. Ask its sender for a copy saved directly from Excel.",
};

export function refuse(reason: RefusalReason, fileName: string, detail?: string): ArchiveRefusal {
  const sentence = SENTENCES[reason];
  return { ok: false, reason, message: `${fileName} ${sentence}${detail === undefined ? "" : ` (${detail})`}` };
}
