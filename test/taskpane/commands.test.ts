import { commandNames } from "../../src/taskpane/commandNames";
import { registerCommands } from "../../src/taskpane/commands";

function registry() {
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  return {
    actions,
    associate: (id: string, action: (event: { completed: () => void }) => void) => actions.set(id, action),
  };
}

test("every action of the ribbon is registered, opens its job and is completed once the pane shows", async () => {
  const { actions, associate } = registry();
  const { listen } = registerCommands({ associate }, () => Promise.resolve());
  const opened: string[] = [];
  listen((job) => opened.push(job));
  expect([...actions.keys()]).toEqual([...commandNames]);
  for (const name of commandNames) {
    await new Promise<void>((completed) => actions.get(name)?.({ completed }));
  }
  expect(opened).toEqual([...commandNames]);
});

test("a job asked for before the pane has rendered opens when it has", async () => {
  const { actions, associate } = registry();
  const { listen } = registerCommands({ associate }, () => Promise.reject(new Error("no pane")));
  await new Promise<void>((completed) => actions.get("modelLeaving")?.({ completed }));
  const opened: string[] = [];
  const stop = listen((job) => opened.push(job));
  stop();
  listen((job) => opened.push(job));
  expect(opened).toEqual(["modelLeaving"]);
});
