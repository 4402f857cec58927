/**
 * TensorFlow Playground as far as its assets can be had from npm. Its page loads lib.js (Material Design Lite, d3 3 and
 * seedrandom, as they are), bundle.css (Material Design Lite's styles and its own) and then its own script, which computes and
 * draws before it hands over to the reader. In place of that script stands one that does the same work, written anew. Page,
 * script and styles are made as long as those of its repository, with text that compresses better than they would. Its
 * fonts and pictures, the page's own elements and Material Design's work on them are left out: its figure is a lower bound.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Characters of what its repository publishes. */
const sizes = { page: 20_832, script: 40_893, styles: 14_286 };
const packages = ['d3@3.5.17', 'material-design-lite@1.3.0', 'seedrandom@2.4.4'];

/** The folder with its page; undefined where npm has no registry. */
export async function makePlayground(folder) {
  await mkdir(join(folder, 'page'), { recursive: true });
  try {
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    await promisify(execFile)('npm', ['install', ...options, ...packages]);
  } catch {
    return undefined;
  }
  const part = (path) => readFile(join(folder, 'node_modules', path), 'utf8');
  const scripts = ['material-design-lite/material.min.js', 'd3/d3.min.js', 'seedrandom/seedrandom.min.js'];
  const readable = await part('material-design-lite/material.css');
  const files = {
    'lib.js': (await Promise.all(scripts.map(part))).join('\n'),
    'bundle.css': `${await part('material-design-lite/material.min.css')}${asLongAs(sizes.styles, '/*', readable, '*/')}`,
    'bundle.js': asLongAs(sizes.script, `(${start})();/*`, await part('d3/d3.js'), '*/'),
    'index.html': asLongAs(sizes.page, `${page}<!--`, readable, '-->'),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'page', name), text);
  return join(folder, 'page');
}

const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=1024"><title>Playground</title>
<link rel="stylesheet" href="bundle.css"><script src="lib.js"></script>
<input class="mdl-slider mdl-js-slider" type="range"><div id="thumbnails"></div>
<div id="network"><svg width="510" height="450"></svg></div><div id="heatmap"></div><script src="bundle.js"></script>`;

/** The text, which ends in an open comment, and in that as much of the filling as makes it as long as it should be. */
function asLongAs(length, text, filling, close) {
  const rest = filling.replaceAll(close, '').slice(0, length - text.length - close.length);
  return `${text}${rest}${close}`;
}

/**
 * In the page: what its script does before the first chart stands (src/playground.ts, nn.ts, heatmap.ts). Thumbnails of four
 * sets of 200 points; 500 points and their loss; the outputs of seven features and of a network 2-4-2-1 of objects at 100 × 100
 * places; from these the picture of each unit, 10 × 10, and of the output, 100 × 100, with axes and 250 circles; links as
 * two curves each.
 */
function start() {
  const { d3 } = window;
  const density = 100;
  const domain = [-6, 6];
  const shades = ['#f59322', '#e8eaeb', '#0877bd'];
  const features = [
    (x) => x,
    (_x, y) => y,
    (x) => x * x,
    (_x, y) => y * y,
    (x, y) => x * y,
    (x) => Math.sin(x),
    (_x, y) => Math.sin(y),
  ];

  const layers = [2, 4, 2, 1].map((width) =>
    d3.range(width).map(() => ({ bias: 0.1, output: 0, incoming: [] })),
  );
  for (let l = 1; l < layers.length; ++l)
    for (const unit of layers[l])
      for (const source of layers[l - 1]) unit.incoming.push({ source, weight: Math.random() - 0.5 });
  const units = layers.flat();
  const forward = (x, y) => {
    layers[0].forEach((unit, i) => {
      unit.output = features[i](x, y);
    });
    for (let l = 1; l < layers.length; ++l)
      for (const unit of layers[l]) {
        let total = unit.bias;
        for (const { source, weight } of unit.incoming) total += weight * source.output;
        unit.output = Math.tanh(total);
      }
    return layers[3][0].output;
  };

  const points = (count) =>
    d3.range(count).map((i) => {
      const radius = 5 * Math.random();
      const angle = 2 * Math.PI * Math.random();
      return { x: radius * Math.sin(angle), y: radius * Math.cos(angle), label: i % 2 ? 1 : -1 };
    });
  const loss = (data) =>
    data.reduce((sum, { x, y, label }) => sum + 0.5 * (forward(x, y) - label) ** 2, 0) / data.length;

  function heatMap(holder, width, samples) {
    const blend = d3.scale.linear().domain([0, 0.5, 1]).range(shades).clamp(true);
    const colour = d3.scale
      .quantize()
      .domain([-1, 1])
      .range(d3.range(0, 1 + 1e-9, 1 / 30).map(blend));
    const box = holder
      .append('div')
      .style({ width: `${width}px`, height: `${width}px`, position: 'relative' });
    const canvas = box
      .append('canvas')
      .attr({ width: samples, height: samples })
      .style({ width: `${width}px`, position: 'absolute' });
    const paint = (matrix) => {
      const context = canvas.node().getContext('2d');
      const image = context.createImageData(samples, samples);
      for (let y = 0, p = 0; y < samples; ++y)
        for (let x = 0; x < samples; ++x) {
          const { r, g, b } = d3.rgb(colour(matrix[x][y]));
          image.data[p++] = r;
          image.data[p++] = g;
          image.data[p++] = b;
          image.data[p++] = 160;
        }
      context.putImageData(image, 0, 0);
    };
    return { box, colour, paint };
  }

  const reduced = (matrix) =>
    d3.range(10).map((i) =>
      d3.range(10).map((j) => {
        let sum = 0;
        for (let k = 0; k < 10; ++k) for (let l = 0; l < 10; ++l) sum += matrix[10 * i + k][10 * j + l];
        return sum / 100;
      }),
    );

  const output = heatMap(d3.select('#heatmap'), 300, density);
  const place = d3.scale.linear().domain(domain).range([0, 260]);
  const svg = output.box.append('svg').attr({ width: 300, height: 300 });
  for (const side of ['bottom', 'right']) svg.append('g').call(d3.svg.axis().scale(place).orient(side));

  const label = d3.scale.linear().domain([-1, 0, 1]).range(shades).clamp(true);
  for (let set = 0; set < 4; ++set) {
    const thumbnail = d3.select('#thumbnails').append('canvas').attr({ width: 100, height: 100 }).node();
    const context = thumbnail.getContext('2d');
    for (const point of points(200)) {
      context.fillStyle = label(point.label);
      context.fillRect((100 * (point.x + 6)) / 12, (100 * (point.y + 6)) / 12, 4, 4);
    }
  }
  const [training, test] = [points(250), points(250)];
  svg
    .selectAll('circle')
    .data(training)
    .enter()
    .append('circle')
    .attr({ r: 3, cx: ({ x }) => place(x), cy: ({ y }) => place(y) })
    .style('fill', (point) => output.colour(point.label));
  document.title += ` ${loss(training).toFixed(3)} ${loss(test).toFixed(3)}`;

  const network = d3.select('#network');
  const drawing = network.select('svg').append('g');
  const drawn = [...features, ...units.slice(2, -1)].map((_unit, i) => {
    const node = drawing.append('g').attr({ class: 'node', transform: `translate(${9 * i},${20 * i})` });
    node.append('rect').attr({ x: 0, y: 0, width: 30, height: 30 });
    node.append('text').attr({ x: -10, y: 15, 'text-anchor': 'end' }).append('tspan').text(`X${i}`);
    return heatMap(network.append('div').style({ position: 'absolute' }), 30, density / 10);
  });
  const curve = d3.svg.diagonal().projection(({ x, y }) => [y, x]);
  for (const [i, unit] of units.entries())
    for (const [j, { weight }] of unit.incoming.entries()) {
      const d = curve({ source: { x: 9 * i, y: 20 * i }, target: { x: 9 * j, y: 20 * j } });
      drawing.insert('path', ':first-child').attr({ class: 'link', d }).style('stroke', label(weight));
      drawing.append('path').attr({ class: 'link-hover', d });
    }

  const matrix = () => d3.range(density).map(() => new Array(density));
  const ofFeatures = features.map(matrix);
  const ofUnits = units.map(matrix);
  const across = d3.scale
    .linear()
    .domain([0, density - 1])
    .range(domain);
  for (let i = 0; i < density; ++i)
    for (let j = 0; j < density; ++j) {
      const [x, y] = [across(i), -across(j)];
      forward(x, y);
      units.forEach((unit, k) => {
        ofUnits[k][i][j] = unit.output;
      });
      features.forEach((feature, k) => {
        ofFeatures[k][i][j] = feature(x, y);
      });
    }
  output.paint(ofUnits.at(-1));
  for (const [i, values] of [...ofFeatures, ...ofUnits.slice(2, -1)].entries())
    drawn[i].paint(reduced(values));
  window.dispatchEvent(new Event('playground-chart'));
}
