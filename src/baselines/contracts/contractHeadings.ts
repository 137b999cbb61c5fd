import type { HeadingRole } from "../cells/headingWords";

const ids =
  /\b(?:id|no|num|number|code|codes|ref|reference|type|category|postcode|address|sme|vcse|charity|url|link|email|contact|phone)\b/u;
const contract = "(?:contract|agreement|notice|tender|award|project|opportunity|procurement)";

/** What the columns of a list of contracts are called: the words of the Transparency Code, of Contracts Finder, and of councils' own registers. */
export const contractHeadings = {
  title: {
    fits: [
      new RegExp(`^(?:title of )?(?:the )?${contract} (?:title|name)$|^title of (?:the )?(?:contract|agreement)$`, "u"),
      /^(?:title|name of contract|contract)$/u,
      /^(?:contract|agreement) (?:description|subject|details)$|^description of (?:the )?(?:contract|goods|services|agreement)\b/u,
      /^(?:description|subject|goods services)$|^description of\b/u,
    ],
    never: /\b(?:id|no|number|code|ref|reference|type|cpv|procurement description)\b/u,
  },
  supplier: {
    fits: [
      /^(?:supplier|contractor|provider|vendor|awarded supplier|company|successful supplier|name of supplier|supplier s)(?: names?)?s?$/u,
      /^awarded supplier|^supplier (?:name|organisation)|^(?:name of )?(?:the )?(?:successful )?(?:supplier|contractor|provider)s?\b/u,
      /\bsupplier\b|\bcontractor\b|\bawarded to\b/u,
    ],
    never:
      /^(?!supplier name address\b).*\b(?:id|no|number|code|ref|type|category|postcode|address|sme|vcse|charity|company registration|status|suitable|email|contact)\b/u,
  },
  buyer: {
    fits: [
      /^(?:organisation|organization|buyer|contracting authority|contracting organisation|publishing organisation|buying organisation|authority|council|client|local authority|publisher)(?: names?)?$/u,
      /^(?:organisation|publisher) (?:label|name)$/u,
    ],
    never: ids,
  },
  start: {
    fits: [
      /^(?:contract |agreement )?(?:start|commencement|begin|from)(?: date)?$|^(?:contract |agreement )?start date\b|^date (?:of )?(?:start|commencement)$|^commence(?:ment)?\b/u,
      /\bstart\b.*\bdate\b|\bstart\b|\bcommence/u,
    ],
    never: /\b(?:review|end|extension)\b/u,
  },
  end: {
    fits: [
      /^(?:contract |agreement |current )?(?:end|expiry|expiration|finish|completion|expires|to)(?: date)?$|^(?:contract |agreement )?(?:end|expiry) date\b/u,
      /\b(?:end|expiry|expires|finish)\b.*\bdate\b|\bend\b|\bexpir/u,
    ],
    never: /\b(?:review|start|extension|option|notice|tender|weekend)\b/u,
  },
  low: {
    fits: [/^(?:value|contract value|estimated value) (?:low|min|minimum|from|lower)$|^(?:minimum|lowest) value$/u],
  },
  high: {
    fits: [/^(?:value|contract value|estimated value) (?:high|max|maximum|to|upper)$|^(?:maximum|highest) value$/u],
  },
  value: {
    fits: [
      /^(?:total |estimated |whole life |overall |estimated total )?(?:contract |agreement )?value(?: of (?:the )?contract)?(?: £| gbp| excluding vat| ex vat| exc vat| net)*$/u,
      /^(?:total )?(?:contract |agreement )?(?:sum|price|cost|amount)(?: £| gbp)*$|^total (?:contract|estimated|lifetime|whole life)\b.*\bvalue\b/u,
      /\bcontract value\b|\btotal value\b|\bvalue of\b|\bestimated\b.*\bvalue\b/u,
      /^(?:estimated )?annual (?:contract )?(?:value|spend|cost)(?: £| gbp)*$/u,
      /\bvalue\b/u,
    ],
    never: /\b(?:awarded|award|type|band|code|vat amount|recover\w*|low|high|min|max|date|for money|added)\b/u,
  },
  awarded: {
    fits: [
      /^(?:awarded|award|contract award) (?:value|amount|sum)(?: £| gbp)*$|^value (?:of award|awarded)\b|^actual (?:contract )?value\b/u,
      /\baward(?:ed)?\b.*\bvalue\b/u,
    ],
    never: /\bdate\b/u,
  },
  status: { fits: [/^(?:status|notice status|contract status)$/u] },
  review: { fits: [/\breview\b/u] },
} as const satisfies Readonly<Record<string, HeadingRole>>;

export type ContractRole = keyof typeof contractHeadings;
