// For pages that take no <script type="module">: the same as init-lab.js, as one classic script tag. Where the
// browser refuses modules from this place (a sandboxed frame, a page from disk), everything comes in one script.
{
  const here = document.currentScript.src;
  import(new URL('init-lab.js', here).href).catch(() => {
    const whole = document.createElement('script');
    whole.src = new URL('init-lab-whole.js', here).href;
    document.head.append(whole);
  });
}
