/** The API object that an LMS puts into a window above this one, or above the one that opened it. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): string | boolean;
  LMSFinish(nothing: ''): string | boolean;
  LMSGetValue(key: string): string;
  LMSSetValue(key: string, value: string): string | boolean;
  LMSCommit(nothing: ''): string | boolean;
  LMSGetLastError(): string | number;
}
export interface Scorm2004Api {
  Initialize(nothing: ''): string | boolean;
  Terminate(nothing: ''): string | boolean;
  GetValue(key: string): string;
  SetValue(key: string, value: string): string | boolean;
  Commit(nothing: ''): string | boolean;
  GetLastError(): string | number;
}
interface ApiWindow extends Window {
  API?: Scorm12Api;
  API_1484_11?: Scorm2004Api;
}
type ApiName = 'API' | 'API_1484_11';

/** ADL's own rule gives up after 500 windows; a page of another origin ends the way. */
const mostWindows = 500;

function upwards<Name extends ApiName>(start: Window | null, name: Name): ApiWindow[Name] | undefined {
  let current = start as ApiWindow | null;
  for (let step = 0; current && step < mostWindows; ++step) {
    try {
      if (current[name]) return current[name];
    } catch {
      return undefined;
    }
    if (current.parent === current) return undefined;
    current = current.parent as ApiWindow;
  }
  return undefined;
}

export function findApi<Name extends ApiName>(
  name: Name,
  start: Window = window,
): ApiWindow[Name] | undefined {
  return (
    upwards(start, name) ?? upwards(start.opener as Window | null, name) ?? upwards(openerOfTop(start), name)
  );
}

function openerOfTop(start: Window): Window | null {
  try {
    return (start.top?.opener as Window | null) ?? null;
  } catch {
    return null;
  }
}

/** LMSs answer "true" or true. */
export const succeeded = (answer: unknown): boolean => answer === true || answer === 'true';

/** A call that may throw, as those of a closed LMS do. */
export function safely<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
