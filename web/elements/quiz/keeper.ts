/**
 * Keeps a sheet through reload, crash and discarded tabs: in local storage; where that is denied in the session's; and
 * where both are, in the history entry, which a browser restores with its tab.
 */
const places: readonly (() => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>)[] = [
  () => localStorage,
  () => sessionStorage,
  () => historyEntry,
];

const historyEntry = {
  getItem: (key: string): string | null => {
    const state: unknown = history.state;
    const kept = (state as { initQuiz?: Record<string, string> } | null)?.initQuiz;
    return kept?.[key] ?? null;
  },
  setItem: (key: string, text: string): void => replace((kept) => ({ ...kept, [key]: text })),
  removeItem: (key: string): void => replace(({ [key]: _gone, ...kept }) => kept),
};

function replace(change: (kept: Record<string, string>) => Record<string, string>): void {
  const state = (history.state ?? {}) as { initQuiz?: Record<string, string> };
  history.replaceState({ ...state, initQuiz: change(state.initQuiz ?? {}) }, '');
}

export class Keeper {
  safe = true;
  constructor(readonly key: string) {}

  read(): string | undefined {
    for (const place of places) {
      try {
        const text = place().getItem(this.key);
        if (text !== null) return text;
      } catch {
        // denied: the next place
      }
    }
    return undefined;
  }

  /** In the first place that takes it. */
  write(text: string): void {
    this.safe = places.some((place) => {
      try {
        place().setItem(this.key, text);
        return true;
      } catch {
        return false;
      }
    });
  }

  forget(): void {
    for (const place of places) {
      try {
        place().removeItem(this.key);
      } catch {
        // nothing is kept there
      }
    }
  }
}
