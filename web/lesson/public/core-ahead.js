// The core is asked for along with the scripts that will start it, not after they have run: on a phone's network that
// is half a second. Which build this machine can run is asked as web/engine/features.ts asks it, with the same probes.
{
  const { dataset } = document.currentScript;
  const runs = (probe) => WebAssembly.validate(Uint8Array.from(probe.split(',')));
  // A frame without an origin may fetch nothing, and has everything in one script.
  if (origin !== 'null' && typeof WebAssembly !== 'undefined') {
    const build =
      (runs(dataset.relaxedProbe) && 'relaxed') || (runs(dataset.simd128Probe) && 'simd128') || 'scalar';
    fetch(dataset[build], { credentials: 'same-origin' })
      .then((response) => response.arrayBuffer())
      .catch(() => {}); // the worker asks again, and tells
  }
}
