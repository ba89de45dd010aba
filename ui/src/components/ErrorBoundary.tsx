import { Component, type ReactNode } from "react";

interface Props {
  /** Shown instead of a part that broke; `again` tries it anew. */
  fallback(problem: Error, again: () => void): ReactNode;
  /** Another place in the application: what broke elsewhere is forgotten. */
  place?: string;
  children: ReactNode;
}
interface State {
  problem: Error | null;
  place: string | undefined;
}

/** Keeps one broken part from taking the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null, place: this.props.place };

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { problem: problem instanceof Error ? problem : new Error(String(problem)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { problem: null, place: props.place };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem ? this.props.fallback(problem, () => this.setState({ problem: null })) : this.props.children;
  }
}
