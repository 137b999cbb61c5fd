interface KnownElement {
  readonly pattern: RegExp;
  readonly sentence: string;
}

const ELEMENTS: readonly KnownElement[] = [
  { pattern: /<(?:\w+:)?sparkline[\s>]/, sentence: "Small charts inside cells were left out" },
  {
    pattern: /<x14:(?:cfRule|conditionalFormatting)[\s>]/,
    sentence: "Conditional formats of the newer kind were left out",
  },
  { pattern: /<x14:dataValidation[\s>]/, sentence: "Lists of allowed entries taken from another sheet were left out" },
  {
    pattern: /<(?:\w+:)?(?:filterColumn|sortState)[\s>]/,
    sentence: "The filter's choices were left out; rows it hid are still hidden",
  },
  { pattern: /<(?:\w+:)?(?:rowBreaks|colBreaks)[\s>]/, sentence: "Page breaks set by hand were left out" },
  {
    pattern: /<(?:\w+:)?sheetProtection [^>]*(?:password|hashValue)=/,
    sentence: "The password of the sheet's protection was taken off; the protection was kept",
  },
  { pattern: /<(?:\w+:)?protectedRange[\s>]/, sentence: "Ranges that only some users may change were left out" },
  {
    pattern: /<(?:\w+:)?(?:evenHeader|evenFooter|firstHeader|firstFooter)[\s>]/,
    sentence: "Headers and footers of first or even pages were left out",
  },
  { pattern: /<(?:\w+:)?scenario[\s>]/, sentence: "Scenarios were left out" },
  { pattern: /state="split"/, sentence: "The split of the window was taken off" },
  { pattern: /rightToLeft="(?:1|true)"/, sentence: "The right-to-left order of columns was left out" },
];

/** What a sheet holds outside its cells that cannot be kept. */
export function findSheetLosses(xml: string): string[] {
  return ELEMENTS.filter(({ pattern }) => pattern.test(xml)).map(({ sentence }) => sentence);
}
