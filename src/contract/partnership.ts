import { z } from "zod";
import { councilCode, day, identifier, moment, text } from "./fields";

const member = z.strictObject({
  council: councilCode,
  from: day,
  /** The first day on which the council is a member no longer. */
  until: day.nullable(),
});

export const partnership = z.strictObject({
  id: identifier,
  name: text(200),
  /** The council that made it, and says who is a member. */
  host: councilCode,
  createdAt: moment,
  members: z.array(member),
});

export const newPartnership = z.strictObject({ name: text(200), from: day });
export const partnershipPlace = z.strictObject({ partnership: identifier });
export const newMember = z.strictObject({ council: councilCode, from: day });
export const memberPlace = z.strictObject({ partnership: identifier, council: councilCode });
export const endOfMember = z.strictObject({ until: day });

export type Partnership = z.infer<typeof partnership>;
