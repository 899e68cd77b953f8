import { Component, type ReactNode } from "react";
import { Failure } from "../parts/states.tsx";

interface Guarded {
  /** What is drawn; another one is tried anew. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A screen that cannot draw what came says so in its own place and offers to load it again; bar, rail and panel stay. */
export class ScreenBoundary extends Component<Guarded, { readonly error: unknown }> {
  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override state: { readonly error: unknown } = { error: null };

  override componentDidUpdate(before: Guarded): void {
    if (before.of !== this.props.of && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failure error={error} again={() => window.location.reload()} />;
  }
}
