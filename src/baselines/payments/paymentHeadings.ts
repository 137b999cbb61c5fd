import type { HeadingRole } from "../cells/headingWords";

const who = "(?:supplier|vendor|beneficiary|payee|creditor|merchant|recipient|company|contractor|provider|third party)";
const codes =
  /\b(?:id|ids|no|nos|num|number|numbers|code|codes|ref|refs|reference|type|post ?code|category|address|town|registration|currency|group)\b/u;
const money = "(?:amount|value|total|cost|sum|spend|payment|paid|invoice|transaction|£)";

/** What the columns of a list of payments are called, the surest words first. Words of the Transparency Code and of councils' own ledgers. */
export const paymentHeadings = {
  supplier: {
    fits: [
      new RegExp(`^${who}s? (?:full )?names?$`, "u"),
      new RegExp(`^(?:name of )?${who}s?(?: description)?$`, "u"),
      new RegExp(
        `^(?:paid to|payment to|payments? made to|trading name|counter ?party|who was paid|redacted ${who}.*)$`,
        "u",
      ),
      new RegExp(`\\b${who}s?\\b.*\\bname\\b|\\bname\\b.*\\b${who}s?\\b`, "u"),
      /^(?:name|customer|organisation)$/u,
      new RegExp(`\\b${who}s?\\b`, "u"),
    ],
    never: codes,
  },
  amount: {
    fits: [
      new RegExp(`\\bnet\\b(?!.*\\bvat$).*\\b${money}|${money} net\\b|^net(?: £| gbp)?$|\\bnet of vat\\b`, "u"),
      /\b(?:ex|exc|excl|excluding|exclusive(?: of)?|less|without|before)\b.*\bvat\b/u,
      /^(?:amount|payment amount|amount paid|paid amount|amount of payment|spend amount)(?: in)?(?: £| gbp| pounds| sterling)*$/u,
      /^(?:transaction|line|invoice|distribution|item|expenditure|document|posting|actual|home|base|payment) (?:amount|value)(?: £| gbp| pounds)*$/u,
      /^(?:£|value|payment|payments|spend|amt|sum|cost|expenditure|actual)(?: £| gbp)*$/u,
      /\bamount\b|\bvalue\b/u,
      /\bgross\b|\b(?:inc|incl|including)\b.*\bvat\b/u,
      /^(?:total|total (?:amount|paid|cost|spend))(?: £| gbp)*$/u,
    ],
    never:
      /\bir+ecoverable\b|\brecoverable\b|\brecovered\b|^vat\b|\bvat (?:amount|value|paid|£)|\bvat$(?<!(?:ex|exc|excl|excluding|exclusive|exclusive of|net of|less|without|before|inc|incl|including) vat)|\b(?:type|code|no|number|ref|reference|date|currency|budget|threshold)\b/u,
  },
  date: {
    fits: [
      /^(?:date paid|payment date|paid date|date of payment|pay date|paid on|date payment made|payment run date|cheque date|bacs date|clearing date|cleared date)$/u,
      /^date$/u,
      /^(?:transaction|posting|posted|effective|gl|ledger|accounting|expenditure|expense|process|processed|purchase|trans) date$|^date (?:incurred|posted|of (?:transaction|expenditure|spend|purchase)|expenditure incurred)$/u,
      /^(?:invoice|document|doc|inv) date$|^date of invoice$|^invoice date\b/u,
      /\bdate\b/u,
      /^(?:month|payment month|period|financial period|month paid)$/u,
    ],
    never: /\b(?:start|end|review|expiry|update|updated|birth)\b/u,
  },
  service: {
    fits: [
      /^services? (?:area|label|name|description|desc|division|group|plan|unit|heading|category|area name|division label)s?(?: name| description| label)?$/u,
      /^services?$/u,
      /^services? cost cent(?:re|er)s?(?: name| description)?$/u,
      /^(?:department|dept|directorate|council department)(?: area| name| description| desc)?s?$/u,
      /^(?:expense|expenditure|spend|business|budget) (?:area|unit)s?(?: name| description)?$/u,
      /^cost cent(?:re|er)s?(?: name| description| desc| label)?$/u,
      /^(?:division|section|team|portfolio|function|directorate.*|organi[sz]ational unit|organi[sz]ation unit|org unit|responsible unit|unit)(?: name| description| label)?$/u,
      /\bservice\b|\bdepartment\b|\bdirectorate\b/u,
    ],
    never: /\b(?:id|no|num|number|code|codes|ref|reference|date|customer service)\b/u,
  },
} as const satisfies Readonly<Record<string, HeadingRole>>;
