import type { JSX } from "react";
import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { formatPounds } from "../format/formatMoney";
import { usePreferences } from "../shell/PreferencesContext";
import type { Preferences } from "../shell/preferences";
import { Screen } from "../shell/Screen";
import { jobTitles } from "../jobTitles";

/** How the pane looks to this person on this computer. */
export function SettingsScreen(): JSX.Element {
  const { preferences, prefer } = usePreferences();
  return (
    <Screen title={jobTitles.settings}>
      <Text>These settings are yours, on this computer. They change the pane only, not the workbook.</Text>
      <Field label="Colours">
        <RadioGroup
          value={preferences.theme}
          onChange={(_event, { value }) => prefer({ theme: value as Preferences["theme"] })}
        >
          <Radio value="follow" label="As Excel or the computer has them" />
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
          <Radio value="contrast" label="High contrast" />
        </RadioGroup>
      </Field>
      <Field label="Amounts below zero">
        <RadioGroup
          value={preferences.negative}
          onChange={(_event, { value }) => prefer({ negative: value as Preferences["negative"] })}
        >
          <Radio value="minus" label={`With a minus: ${formatPounds(-1250, { style: { negative: "minus" } })}`} />
          <Radio value="brackets" label={`In brackets: ${formatPounds(-1250, { style: { negative: "brackets" } })}`} />
        </RadioGroup>
      </Field>
    </Screen>
  );
}
