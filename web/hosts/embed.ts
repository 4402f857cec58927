/** embed.html: the exhibit that the query names, `?exhibit=signal-flow&depth=30`; the names are the attributes'. */
import '../elements/define';

/** Settings are words of small letters. What means something to every element is no setting, handlers least of all. */
function isSetting(name: string): boolean {
  const common = ['class', 'id', 'style', 'slot', 'part', 'is', 'popover', 'hidden', 'inert', 'loading'];
  return /^[a-z]+(-[a-z]+)*$/.test(name) && !/^(on|aria|data)/.test(name) && !common.includes(name);
}

const exhibit = document.createElement('init-lab');
for (const [name, value] of new URLSearchParams(location.search))
  if (isSetting(name)) exhibit.setAttribute(name, value);
document.querySelector('main')?.append(exhibit);
