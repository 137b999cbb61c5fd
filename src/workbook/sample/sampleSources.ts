import type { PartnerRole } from "../../model/partnership";

/** A line of the published return; the shape that the readers of returns give. */
export interface SampleBaseline {
  readonly partner: string;
  readonly gss: string;
  readonly service: string;
  readonly line: string;
  readonly year: string;
  readonly measure: string;
  readonly amount: number;
  readonly margin: number;
  readonly basis: string;
  readonly source: string;
  readonly asAt: string;
}

export interface SampleDrivers {
  readonly columns: readonly {
    readonly name: string;
    readonly unit: string;
    readonly asAt: string;
    readonly source: string;
  }[];
  readonly rows: readonly { readonly gss: string; readonly values: readonly (number | null)[] }[];
}

/** A row of the published facts, header by header. */
export type SampleFact = Readonly<Record<string, string>>;

/** The published files of the sample, read: lines of RA 2019-20, the drivers of billing authorities, and published facts. */
export interface SampleSources {
  readonly baselines: readonly SampleBaseline[];
  readonly drivers: SampleDrivers;
  readonly facts: readonly SampleFact[];
}

/** The councils that share the service, in the order of the sheets. */
export const sampleCouncils: readonly {
  readonly name: string;
  readonly gss: string;
  readonly ecode: string;
  readonly role: PartnerRole;
}[] = [
  { name: "Bromsgrove", gss: "E07000234", ecode: "E1831", role: "host" },
  { name: "Malvern Hills", gss: "E07000235", ecode: "E1851", role: "member" },
  { name: "Redditch", gss: "E07000236", ecode: "E1835", role: "member" },
  { name: "Worcester", gss: "E07000237", ecode: "E1837", role: "member" },
  { name: "Wychavon", gss: "E07000238", ecode: "E1838", role: "member" },
  { name: "Wyre Forest", gss: "E07000239", ecode: "E1839", role: "member" },
];

/** Numbers of the lines of the return that make the service's scope; licensing (530) is left out because its fees exceed its cost. */
export const sampleLines: readonly string[] = ["520", "521", "522", "523", "524", "526", "527", "529"];

export const samplePartnershipName = "Worcestershire Regulatory Services";
