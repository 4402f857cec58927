/**
 * The words around the lesson's text: every language has a file like this beside its sections. Markdown where they stand
 * as text, plain in attributes; {names} are filled in.
 */
export const page = {
  title: 'Weight initialization: a good start for a deep network',
  description:
    'An interactive lesson: how the first random weights decide whether a deep network can learn, with real networks initialized live in your browser.',
  skip: 'Skip to the lesson',
  name: 'Weight initialization',
  top: 'Weight initialization, top of the page',
  where: 'Where you are',
  contents: 'Contents',
  language: 'Language',
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeProjector: 'Projector',
  eyebrow: 'SNAP ADS Learning Hub · Lesson 16',
  heading: 'A good place to start',
  standfirst:
    'Weight initialization: how the first random numbers decide whether a deep network can learn at all.',

  figure: 'Figure {number}',
  leaves: '(leaves this page)',
  source: 'Source {number}: {name}',
  twoAuthors: '{first} and {second}',
  manyAuthors: '{first} and others',
  back: 'Back to the text',
  backToOne: 'Back to the text, place {place} of {places}',

  setting: 'Setting: {setting}.',
  pressed: '{figure} is set: {phrase}.',
  show: 'Show it',
  quizMissing: 'The questions did not load; is the network there? Reload the page to try again.',

  sources: 'Sources',
  linksLeave: 'Links marked ↗ leave this page.',
  symbols: 'Symbols',
  about: 'About this page',
  aboutCore:
    'Every chart is computed by **init-lab**, a C++ core that runs in your browser as WebAssembly. The same seed gives the same network on every machine. Nothing is sent anywhere, and the page works without a connection.',
  print: 'Print this lesson',
  printAsSet: 'with every picture as you have set it.',
  otherPages:
    '[Every exhibit in several settings](./examples.html), each with the line that puts it on a page of yours. [On your own page](./integrate.html): frames, courses, apps, and a builder. [Make a quiz](./author.html?lang=en) for your course.',
  licence: 'Text and code are free to use, change and pass on under the MIT licence.',

  powersDescription:
    'Three straight lines leave one point. Multiplied by 1.1 in each of thirty layers a signal grows to {loud} times its strength; multiplied by 1 it stays; multiplied by 0.9 it falls to {soft}.',
  powersAxis: 'strength of the signal, logarithmic',
  powersLayers: 'layers',
  squashersDescription:
    'Two S-shaped curves. tanh passes through zero with slope 1 and lies between −1 and 1. The sigmoid passes zero at the height one half, with slope a quarter, and lies between 0 and 1.',
  squashersSigmoid: 'sigmoid',
  squashersSigmoidAt: '½ at zero, slope ¼',
  squashersTanhAt: '0 at zero, slope 1',
  halvedDescription:
    'Left, a bell curve about zero: the sums before ReLU. Right, the same after ReLU: its negative half has become a single spike at zero, its positive half is unchanged.',
  halvedBefore: 'before: mean square 1',
  halvedAfter: 'after ReLU: mean square ½',
  halvedHalf: 'half of all',
  halvedZero: 'are zero',

  examplesTitle: 'Examples: every exhibit of init-lab',
  examplesDescription: 'Every live exhibit of init-lab in several settings, with its embed line.',
  examplesBack: '← The lesson',
  examplesHeading: 'Examples',
  examplesText:
    'Every exhibit, live, in several settings. Below each stands the line that puts it on a page of yours, once that page has loaded the script:',

  integrateTitle: 'On your own page: init-lab for those who integrate it',
  integrateDescription: 'How to put an exhibit of init-lab on a page, into a frame, a CMS, an LMS or an app.',
  integrateHeading: 'On your own page',
  integrateText:
    'Copy the folder of this page to your host, under any name and path; here it is called `init-lab/`. Nothing else is needed: no build, no account, no other host. Then choose a recipe, or build one below.',
  integrateQuiz:
    'Questions are put together on a page of their own: [Make a quiz](./author.html?lang=en), as a link, as code, or as a package for an LMS. [How fast it all is](./performance.html), beside its peers.',
  integrateBuild: 'Build it',
  integrateBuildText: 'Set the exhibit as your students should find it. The lines below follow.',
  integrateExhibit: 'Exhibit',
  integrateFolder: 'Folder of init-lab',
  integrateRecipes: 'Recipes',
  integrateReference: 'Everything it has',
  integrateReferenceText:
    'Written from the source when this page is built; ranges and defaults are the engine’s own, read just now.',
};

export type PageWords = Readonly<Record<keyof typeof page, string>>;
