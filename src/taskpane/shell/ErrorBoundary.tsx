import type { JSX, ReactNode } from "react";
import { Component } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
}

/** Catches faults of our own. The workbook is as it was after the last write. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <FaultMessage onReset={this.reset} />;
  }

  private readonly reset = () => {
    this.props.onReset();
    this.setState({ failed: false });
  };
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
