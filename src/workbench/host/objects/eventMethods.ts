import type { EventType } from "../events/eventRegistrations";
import type { ArgumentList } from "../richApi/argumentList";
import type { ObjectContext } from "../richApi/hostObject";

type Methods<State> = Record<string, (args: ArgumentList, state: State, context: ObjectContext) => null>;

/** The pair of methods by which an add-in starts and stops listening to one kind of event, under the names that office.js uses. */
export function eventMethods<State>(name: string, type: EventType, target: (state: State) => string): Methods<State> {
  const prefix = name.startsWith("Event") ? name : `${name}Event`;
  return {
    [`_Register${prefix}`]: (_args, state, { session }) => {
      session.events.add(type, target(state));
      return null;
    },
    [`_Unregister${prefix}`]: (_args, state, { session }) => {
      session.events.remove(type, target(state));
      return null;
    },
  };
}
