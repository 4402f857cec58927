/** A package made in the browser, from the site's own files, and saved. */
import { type PackageKind, type PackageOptions, packageFiles } from './package';

/** What the saved file is called. */
export async function savePackage(kind: PackageKind, options: PackageOptions): Promise<string> {
  const { zipSync } = await import('fflate');
  const paths = JSON.parse(new TextDecoder().decode(await fetched('quiz-files.json'))) as string[];
  const files = Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await fetched(path)] as const)),
  );
  const zip = zipSync(packageFiles(kind, files, options), { level: 9 });
  const url = URL.createObjectURL(new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = `init-lab-quiz-${kind}.zip`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return anchor.download;
}

async function fetched(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, location.href));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
