/** What a script says is said in the page's language: `<main data-setting="Setting: {setting}." …>`. */
export function inPageWords(name: string, values: Readonly<Record<string, string>> = {}): string {
  const words = document.getElementById('lesson')?.dataset[name] ?? '';
  return words.replace(/\{(\w+)\}/g, (_place, key: string) => values[key] ?? '');
}
