/** The LMS that this page was opened by, if any. What speaks its language is loaded only then. */
import { findApi } from './scorm-api';
import type { LmsSession } from './session';
import { XapiSession, xapiLaunch } from './xapi-session';

const isCmi5 = (search: string): boolean => {
  const given = new URLSearchParams(search);
  return ['endpoint', 'fetch', 'actor', 'registration', 'activityId'].every((name) => given.get(name));
};

export async function findSession(search = location.search): Promise<LmsSession | undefined> {
  const api2004 = findApi('API_1484_11');
  if (api2004) return new (await import('./scorm-2004')).Scorm2004Session(api2004);
  const api12 = findApi('API');
  if (api12) return new (await import('./scorm-12')).Scorm12Session(api12);
  if (isCmi5(search)) return new (await import('./cmi5-session')).Cmi5Session();
  const launch = xapiLaunch(search);
  return launch && new XapiSession(launch);
}
