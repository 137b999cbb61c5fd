import type { JSX, ReactNode } from "react";
import { Component } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { connectionLost, isNotLoaded } from "./notLoaded";

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
  /** Called before the screen is tried again, where its script did not come. */
  readonly onAgain: () => void;
}

type Fault = "none" | "own" | "not-loaded";

/** Catches faults of our own. The workbook is as it was after the last write. */
export class ErrorBoundary extends Component<Props, { fault: Fault }> {
  override state: { fault: Fault } = { fault: "none" };

  static getDerivedStateFromError(error: unknown): { fault: Fault } {
    return { fault: isNotLoaded(error) ? "not-loaded" : "own" };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    switch (this.state.fault) {
      case "none":
        return this.props.children;
      case "own":
        return <FaultMessage onReset={this.reset} />;
      case "not-loaded":
        return <NotLoadedMessage onAgain={this.again} onReset={this.reset} />;
    }
  }

  private readonly reset = () => {
    this.props.onReset();
    this.setState({ fault: "none" });
  };

  private readonly again = () => {
    this.props.onAgain();
    this.setState({ fault: "none" });
  };
}

function NotLoadedMessage({ onAgain, onReset }: { onAgain: () => void; onReset: () => void }): JSX.Element {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>This screen could not be loaded</MessageBarTitle>
        {connectionLost}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAgain}>Try again</Button>
        <Button onClick={onReset}>Back to Home</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function FaultMessage({ onReset }: { onReset: () => void }): JSX.Element {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>This screen has stopped</MessageBarTitle>
        The fault is in Fairshare, not in your workbook, which is as it was after the last write.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onReset}>Back to Home</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
