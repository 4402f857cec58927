// The core is asked for along with the scripts that will start it, not after they have run: on a phone's network that
// is half a second. Which build this machine can run is asked as web/engine/features.ts asks it, with the same probes;
// web/engine/core-ahead.ts takes up what comes.
{
  const { dataset, src } = document.currentScript; // where this script is, so is the rest
  const runs = (probe) => WebAssembly.validate(Uint8Array.from(probe.split(',')));
  // Who opens a lesson at its beginning reads first. A frame without an origin may fetch nothing, and has everything in one script.
  const isWanted = !('byAddress' in dataset) || location.hash !== '';
  if (isWanted && origin !== 'null' && typeof WebAssembly !== 'undefined') {
    const build =
      (runs(dataset.relaxedProbe) && 'relaxed') || (runs(dataset.simd128Probe) && 'simd128') || 'scalar';
    const url = new URL(dataset[build], src).href;
    const response = fetch(url, { credentials: 'same-origin' });
    response.catch(() => {}); // the worker asks again, and tells
    window[Symbol.for('init-lab:core-ahead')] = { url, response };
  }
}
