import type { PartnerRole, SharingType } from "../../model/partnership";
import { largestPartnership, sharingTypes, smallestPartnership } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { formatList } from "../format/formatMoney";
import { proposedBaselineYear } from "./baselineYear";

/** A partner as chosen: a council of the list, or a body that is not in it (codes then null). */
export interface ChosenPartner {
  readonly name: string;
  readonly gssCode: string | null;
  readonly eCode: string | null;
  readonly role: PartnerRole;
}

export interface NewPartnershipState {
  readonly step: number;
  readonly partners: readonly ChosenPartner[];
  /** Why the last choice was not taken; null once another is made. */
  readonly refusal: string | null;
  readonly name: string;
  readonly service: string;
  readonly sharing: SharingType;
  readonly firstYear: string;
  /** The financial year that today is in. */
  readonly presentYear: string;
  /** The year of cost today as typed; null while the proposal stands. */
  readonly baselineYear: string | null;
}

export type NewPartnershipEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "add"; readonly partner: Omit<ChosenPartner, "role"> }
  | { readonly type: "remove"; readonly name: string }
  | { readonly type: "role"; readonly name: string; readonly role: PartnerRole }
  | { readonly type: "type"; readonly field: "name" | "service" | "firstYear" | "baselineYear"; readonly text: string }
  | { readonly type: "sharing"; readonly sharing: SharingType };

export const newPartnershipSteps = [
  { key: "partners", title: "Choose the partners" },
  { key: "service", title: "Describe the service" },
  { key: "roles", title: "Say who is who" },
  { key: "write", title: "Look and write" },
] as const;

/** `firstYear` is a proposal: the financial year after the present one. */
export function startNewPartnership(firstYear: string, presentYear: string): NewPartnershipState {
  return {
    step: 0,
    partners: [],
    refusal: null,
    name: "",
    service: "",
    sharing: sharingTypes[2].type,
    firstYear,
    presentYear,
    baselineYear: null,
  };
}

export function reduceNewPartnership(state: NewPartnershipState, event: NewPartnershipEvent): NewPartnershipState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step, refusal: null };
    case "add":
      return addPartner(state, event.partner);
    case "remove":
      return { ...state, refusal: null, partners: state.partners.filter(({ name }) => name !== event.name) };
    case "role":
      return { ...state, partners: state.partners.map((partner) => withRole(partner, event)) };
    case "type":
      return { ...state, [event.field]: event.text };
    case "sharing":
      return { ...state, sharing: event.sharing };
  }
}

function addPartner(state: NewPartnershipState, partner: Omit<ChosenPartner, "role">): NewPartnershipState {
  const name = partner.name.trim();
  if (name === "") return { ...state, refusal: "Type the name of the partner first." };
  if (state.partners.some((chosen) => chosen.name.toLowerCase() === name.toLowerCase())) {
    return { ...state, refusal: `${name} is already in the list.` };
  }
  if (state.partners.length >= largestPartnership) {
    return {
      ...state,
      refusal: `${name} would be partner ${largestPartnership + 1}, and a workbook holds up to ${largestPartnership}. Remove a partner first, or model part of the partnership as one group.`,
    };
  }
  return { ...state, refusal: null, partners: [...state.partners, { ...partner, name, role: "member" }] };
}

/** There is one host: whoever was it before becomes a member. */
function withRole(partner: ChosenPartner, event: { readonly name: string; readonly role: PartnerRole }): ChosenPartner {
  if (partner.name === event.name) return { ...partner, role: event.role };
  return event.role === "host" && partner.role === "host" ? { ...partner, role: "member" } : partner;
}

/** What stands in the way of leaving a step; `isYear` tells a financial year from other text. */
export function problemsOfStep(state: NewPartnershipState, isYear: (text: string) => boolean): readonly FieldProblem[] {
  switch (newPartnershipSteps[state.step]?.key) {
    case "partners":
      return state.partners.length < smallestPartnership
        ? [{ message: `Choose at least ${smallestPartnership} partners.`, field: "council-search" }]
        : [];
    case "service":
      return [
        ...(state.service.trim() === "" ? [{ message: "Say which service is shared.", field: "service" }] : []),
        ...(isYear(state.firstYear)
          ? []
          : [{ message: "Write the first financial year as 2026/27.", field: "first-year" }]),
        ...(isYear(baselineYearOf(state))
          ? []
          : [{ message: "Write the year of cost today as 2025/26.", field: "baseline-year" }]),
      ];
    case "roles":
    case "write":
    case undefined:
      return [];
  }
}

/** The year of cost today: as typed, else proposed from the first year of the model. */
export function baselineYearOf({ firstYear, presentYear, baselineYear }: NewPartnershipState): string {
  return baselineYear ?? proposedBaselineYear(firstYear, presentYear);
}

/** The name given, or one made of the service and the partners. */
export function nameOf({ name, service, partners }: NewPartnershipState): string {
  if (name.trim() !== "") return name.trim();
  const names = partners.map((partner) => partner.name);
  return `${service.trim()}: ${names.length > 3 ? `${names[0] ?? ""} and ${names.length - 1} others` : formatList(names)}`;
}
