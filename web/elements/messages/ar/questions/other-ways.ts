import type { otherWays as keys } from '../../de/questions/other-ways';
import type { SameTables } from '../../texts';

export const otherWays: SameTables<typeof keys> = {
  'log-odds-bias': {
    'Say what is known': 'قل ما هو معروف',
    "Of {examples} examples {percent} % are anomalies. At which bias must a detector's sigmoid output start so that it says just that of an input that it knows nothing of?":
      'من أمثلة عددها {examples} تكون {percent} % شاذّة. عند أيّ انحياز يجب أن يبدأ المخرج السيني لكاشف حتى يقول هذا بعينه عن مدخل لا يعرف عنه شيئًا؟',
    'Turn the sigmoid round: $p = 1/(1 + e^{−b})$.': 'اعكس الدالة السينية: $p = 1/(1 + e^{−b})$.',
    'The sign is the other one: a rare class wants a negative bias.':
      'إشارة العدد معكوسة: فالصنف النادر يريد انحيازًا سالبًا.',
    'That is ln p. The sigmoid wants the logarithm of the odds, p/(1 − p).':
      'هذا هو $ln p$. أما الدالة السينية فتريد لوغاريتم الأرجحية، $p/(1 − p)$.',
    'That is the probability itself. The bias stands before the sigmoid.':
      'هذا هو الاحتمال نفسه. أما الانحياز فموضعه قبل الدالة السينية.',
    'The sigmoid is built on e, so take the natural logarithm.':
      'الدالة السينية مبنية على $e$، فخذ اللوغاريتم الطبيعي.',
    'ln(p/(1 − p)) = ln({p}/{rest}) = {key}.': 'الحساب: $ln(p/(1 − p)) = ln({p}/{rest}) = {key}$.',
    'A detector trained on {examples} examples ends in a sigmoid unit whose bias starts at {bias}. Which probability, in per cent, does it give at the start to an input that it knows nothing of?':
      'كاشف يُدرَّب على أمثلة عددها {examples}، وينتهي بوحدة سينية يبدأ انحيازها عند {bias}. ما الاحتمال، في المئة، الذي يعطيه في البداية لمدخل لا يعرف عنه شيئًا؟',
    'The sigmoid of the bias: $1/(1 + e^{−b})$.': 'الدالة السينية للانحياز: $1/(1 + e^{−b})$.',
    'Those are the odds p/(1 − p). The probability is odds/(1 + odds).':
      'هذه هي الأرجحية $p/(1 − p)$. أما الاحتمال فهو الأرجحية مقسومة على واحد زائد الأرجحية.',
    'So it is with a bias of 0.': 'هكذا يكون الأمر مع الانحياز 0.',
    'That is right as a fraction, but the question asks for per cent.':
      'هذا صواب على هيئة كسر، لكن المطلوب نسبة مئوية.',
    'That is the probability of the other answer: look at the sign of the bias.':
      'هذا احتمال الجواب الآخر: انتبه إلى إشارة الانحياز.',
    '$1/(1 + e^{−b})$ with b = {bias} is {key} %.': 'قيمة $1/(1 + e^{−b})$ عند $b = {bias}$ هي {key} %.',
  },
  truncated: {
    'Cut tails': 'ذيلان مقطوعان',
    'A layer of {n} inputs draws its weights from N(0, s²) with s = {std}, but keeps only values within ±2s. Which standard deviation do the kept weights have?':
      'طبقة عدد مداخلها {n} تسحب أوزانها من $N(0, s²)$ حيث $s = {std}$، ولا تُبقي إلا القيم الواقعة ضمن $±2s$. ما الانحراف المعياري للأوزان التي تبقى؟',
    'The tails that were cut held the largest squares. The lesson gives the factor.':
      'كانت أكبر المربعات في الذيلين المقطوعين. والعامل مذكور في الدرس.',
    'That is what was asked of the generator. Cutting the tails makes it smaller.':
      'هذا ما طُلب من المولِّد. أما قطع الذيلين فيصغّره.',
    '95.4 % is the share of values kept, not what is left of the standard deviation.':
      'النسبة 95.4 % هي نسبة القيم الباقية، لا ما يبقى من الانحراف المعياري.',
    'That is the variance. The question asks for its root.': 'هذا هو التباين. والمطلوب جذره.',
    '0.774 is the factor on the variance. Its root belongs to the standard deviation.':
      'العامل 0.774 هو عامل التباين. أما الانحراف المعياري فعامله جذر ذلك.',
    '0.8796 × {std} = {key}.': 'الحساب: $0.8796 × {std} = {key}$.',
    'Weights are drawn from N(0, s²), but only values within ±2s are kept. For {n} inputs they should end up with a standard deviation of {std}/√{n}. Which s does that take?':
      'تُسحب أوزان من $N(0, s²)$، ولا تبقى إلا القيم الواقعة ضمن $±2s$. عدد المداخل {n}، والمطلوب أن يكون الانحراف المعياري في النهاية ${std}/√{n}$. ما قيمة $s$ اللازمة لذلك؟',
    'Cutting the tails leaves 0.8796 of the standard deviation. Make up for it beforehand.':
      'قطع الذيلين يُبقي 0.8796 من الانحراف المعياري. فعوّض ذلك سلفًا.',
    'Without a correction the weights come out 12 % too small.':
      'من دون تعويض تخرج الأوزان أصغر مما ينبغي بمقدار 12 %.',
    'Divide by 0.8796 instead of multiplying: s must be larger.':
      'اقسم على 0.8796 بدل أن تضرب: يجب أن يكون $s$ أكبر.',
    'That is s². The question asks for s.': 'هذا هو $s²$. والمطلوب $s$.',
    '{std}/√{n} divided by 0.8796 is {key}. Some frameworks do this for you, others do not.':
      'حاصل قسمة ${std}/√{n}$ على 0.8796 هو {key}. بعض أطر العمل تفعل ذلك عنك، وبعضها لا يفعله.',
  },
  'longest-direction': {
    'The longest direction': 'الاتجاه الأطول',
    'A linear network of {depth} layers, {n} units each, starts from orthogonal matrices, each times {gain}. How large is the largest squared singular value of its input-output Jacobian?':
      'شبكة خطية عدد طبقاتها {depth}، وفي كل طبقة {n} من الوحدات، تبدأ من مصفوفات متعامدة، كلٌّ منها مضروبة في {gain}. كم يبلغ أكبر مربع لقيمة مفردة في مصفوفة جاكوبي التي تربط مخرجها بمدخلها؟',
    'A linear network of {depth} layers, {n} units each, starts from Gaussian weights of variance {gain}²/n. How large is the largest squared singular value of its input-output Jacobian, in the limit of wide layers?':
      'شبكة خطية عدد طبقاتها {depth}، وفي كل طبقة {n} من الوحدات، تبدأ من أوزان غاوسية تباينها ${gain}²/n$. كم يبلغ، إذا كانت الطبقات عريضة بلا حدّ، أكبر مربع لقيمة مفردة في مصفوفة جاكوبي التي تربط مخرجها بمدخلها؟',
    'A product of rotations is a rotation. What does the factor do?':
      'حاصل ضرب دورانات هو دوران. فماذا يفعل العامل؟',
    'For variance 1/n it is $(L + 1)^{L + 1}/L^{L}$; the scale counts twice at each layer.':
      'عند التباين $1/n$ يكون ذلك $(L + 1)^{L + 1}/L^{L}$؛ والمقياس يُحسب مرتين عند كل طبقة.',
    'That is what orthogonal matrices would give: all directions alike. Gaussian ones stretch some.':
      'هذا ما تعطيه المصفوفات المتعامدة: كل الاتجاهات سواء. أما الغاوسية فتمطّ بعضها.',
    'That is right for a variance of 1/n. Here each layer also multiplies by {gain}².':
      'هذا صواب عند التباين $1/n$. أما هنا فكل طبقة تضرب أيضًا في ${gain}²$.',
    'That is the scale of one layer, squared. It counts at each layer, and Gaussian matrices stretch some directions.':
      'هذا مربع مقياس طبقة واحدة. وهو يُحسب عند كل طبقة، والمصفوفات الغاوسية تمطّ بعض الاتجاهات.',
    'That is the singular value. The question asks for its square.':
      'هذه هي القيمة المفردة. والمطلوب مربعها.',
    '$(L + 1)^{L + 1}/L^{L}$ = {spread}, times {power} = {growth}, makes {key} (Pennington et al. 2017).':
      'المقدار $(L + 1)^{L + 1}/L^{L}$ يساوي {spread}، وبضربه في ${power} = {growth}$ ينتج {key} (Pennington وزملاؤه، 2017).',
    'That is for Gaussian matrices, which stretch some directions far more than others.':
      'هذا للمصفوفات الغاوسية، وهي تمطّ بعض الاتجاهات أكثر بكثير من غيرها.',
    'That is one layer. The factor acts at each.': 'هذه طبقة واحدة. والعامل يعمل عند كل طبقة.',
    'All are alike, but each layer also multiplies by {gain}.': 'كلها سواء، لكن كل طبقة تضرب أيضًا في {gain}.',
    'Rotations keep all lengths, so every singular value is {power}, and its square {key}.':
      'الدوران يحفظ الأطوال كلها، فكل قيمة مفردة هي {power}، ومربعها {key}.',
  },
  'residual-variance': {
    'Paths around': 'طرق جانبية',
    'A residual ReLU network has {blocks} blocks of two layers, {n} units each, with He weights in every branch. Where the blocks begin the stream has variance {stem}. What is it after the last block?':
      'شبكة ReLU متبقية عدد كتلها {blocks}، في كل كتلة طبقتان، وفي كل طبقة {n} من الوحدات، وأوزان كل فرع بتهيئة He. حيث تبدأ الكتل يكون تباين المجرى {stem}. فكم يكون بعد الكتلة الأخيرة؟',
    'A residual ReLU network has {blocks} blocks of two layers, {n} units each, with He weights in every branch, whose last layer is divided by the root of the number of blocks. Where the blocks begin the stream has variance {stem}. What is it after the last block?':
      'شبكة ReLU متبقية عدد كتلها {blocks}، في كل كتلة طبقتان، وفي كل طبقة {n} من الوحدات، وأوزان كل فرع بتهيئة He، والطبقة الأخيرة من الفرع مقسومة على جذر عدد الكتل. حيث تبدأ الكتل يكون تباين المجرى {stem}. فكم يكون بعد الكتلة الأخيرة؟',
    'Each block multiplies by $1 + 1/B$.': 'كل كتلة تضرب في $1 + 1/B$.',
    'A branch with He weights adds as much variance as it receives.':
      'الفرع ذو أوزان He يضيف من التباين بقدر ما يتلقّى.',
    'The stream itself passes unchanged, but each branch adds to it.':
      'المجرى نفسه يعبر دون تغيير، لكن كل فرع يضيف إليه.',
    'That would be so if each branch added the first variance. It adds as much as it receives by then.':
      'هكذا يكون الأمر لو أضاف كل فرع التباين الأول. لكنه يضيف بقدر ما يتلقّى عندئذ.',
    'e is the limit of many blocks; with {blocks} it is a little less.':
      'العدد $e$ هو ما ينتهي إليه العامل مع كتل كثيرة جدًا؛ وعندما يكون عددها {blocks} يكون العامل أقلّ منه قليلًا.',
    'So it would be without dividing the branches.': 'هكذا يكون الأمر من دون قسمة الفروع.',
    'A block doubles it once, not each of its two layers.': 'الكتلة تضاعفه مرة واحدة، لا كل طبقة من طبقتيها.',
    '$(1 + 1/B)^{B}$ = {growth}, times {stem}, makes {key}; it never passes e.':
      'المقدار $(1 + 1/B)^{B}$ يساوي {growth}، وبضربه في {stem} ينتج {key}؛ ولا يتجاوز هذا العامل $e$ أبدًا.',
    'Each block doubles it: 2{power} × {stem} = {key}.': 'كل كتلة تضاعفه: $2{power} × {stem} = {key}$.',
  },
  'order-or-chaos': {
    'Order or chaos': 'نظام أم فوضى',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Which of these hold once the signal is a few layers deep?':
      'شبكة tanh في كل طبقة منها {n} من الوحدات، تباين أوزانها $σ_{w}²/n$ حيث $σ_{w} = {weights}$، والانحراف المعياري لانحيازاتها $σ_{b} = {biases}$. أيّ مما يلي صحيح متى قطعت الإشارة بضع طبقات؟',
    'Find the point in the exhibit: on which side of the line does it lie?':
      'ابحث عن النقطة في التجربة: على أيّ جانب من الخط تقع؟',
    'Gradients vanish on their way back.': 'تتلاشى التدرّجات في طريق عودتها',
    'Whether gradients vanish is decided by χ₁. {reason}': 'الذي يقرّر هل تتلاشى التدرّجات هو $χ₁$. {reason}',
    'Gradients explode on their way back.': 'تنفجر التدرّجات في طريق عودتها',
    'Whether gradients explode is decided by χ₁. {reason}': 'الذي يقرّر هل تنفجر التدرّجات هو $χ₁$. {reason}',
    'Two similar inputs become more and more alike.': 'يزداد المدخلان المتشابهان تشابهًا',
    'Similar inputs grow alike under order. {reason}': 'في النظام تزداد المداخل المتشابهة تشابهًا. {reason}',
    'Two similar inputs drift apart.': 'يتباعد المدخلان المتشابهان',
    'Similar inputs drift apart under chaos. {reason}': 'في الفوضى تتباعد المداخل المتشابهة. {reason}',
    "The variance of the signal settles at a value that does not depend on the input's.":
      'يستقرّ تباين الإشارة عند قيمة لا تتوقّف على تباين المدخل',
    'With these biases the length map has one fixed point, {variance}, on either side of the line.':
      'مع هذه الانحيازات لخريطة الأطوال نقطة ثابتة واحدة، {variance}، على كلا جانبي الخط.',
    'Deeper down, its gradients recover by themselves.': 'في العمق تتعافى تدرّجاتها من تلقاء نفسها',
    'Once the signal has settled, each further layer multiplies by the same χ₁.':
      'متى استقرّت الإشارة ضربت كل طبقة بعد ذلك في العدد $χ₁$ نفسه.',
    '{reason} The same number says what becomes of gradients and of small differences between inputs.':
      '{reason} والعدد نفسه يقول ما تصير إليه التدرّجات وما تصير إليه الفروق الصغيرة بين المداخل.',
    'Here χ₁ = {chi}, below one: order.': 'هنا $χ₁ = {chi}$، أصغر من واحد: نظام.',
    'Here χ₁ = {chi}, above one: chaos.': 'هنا $χ₁ = {chi}$، أكبر من واحد: فوضى.',
  },
  'depth-scale': {
    'How deep a difference reaches': 'إلى أيّ عمق يصل الفرق',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Its χ₁ is {chi}. How long is its depth scale $ξ_{c}$?':
      'شبكة tanh في كل طبقة منها {n} من الوحدات، تباين أوزانها $σ_{w}²/n$ حيث $σ_{w} = {weights}$، والانحراف المعياري لانحيازاتها $σ_{b} = {biases}$. وقيمة $χ₁$ فيها {chi}. ما طول مقياس عمقها $ξ_{c}$؟',
    'A tanh network of layers of {n} units has weights of variance σ_w²/n with σ_w = {weights} and biases of standard deviation σ_b = {biases}. Its χ₁ is {chi}. Over how many layers does a small difference between two inputs shrink to 1/{share}, in mean square?':
      'شبكة tanh في كل طبقة منها {n} من الوحدات، تباين أوزانها $σ_{w}²/n$ حيث $σ_{w} = {weights}$، والانحراف المعياري لانحيازاتها $σ_{b} = {biases}$. وقيمة $χ₁$ فيها {chi}. عبر كم طبقة يتضاءل فرق صغير بين مدخلين إلى $1/{share}$، بمتوسط المربعات؟',
    'Each layer multiplies by χ₁. The depth scale is where 1/e is left: $ξ_{c}$ = −1/ln χ₁.':
      'تضرب كل طبقة في $χ₁$. ومقياس العمق $ξ_{c}$ هو حيث يبقى $1/e$، أي $−1/ln χ₁$.',
    '1/(1 − χ₁) is the first approximation for χ₁ close to one. Take the logarithm.':
      'المقدار $1/(1 − χ₁)$ هو التقريب الأول حين يكون $χ₁$ قريبًا من واحد. فخذ اللوغاريتم.',
    'That is with the logarithm to base 10. The depth scale is about e.':
      'هذا باللوغاريتم ذي الأساس 10. أما مقياس العمق فأساسه $e$.',
    'That is the depth scale, after which 1/e is left. To 1/{share} it is farther.':
      'هذا هو مقياس العمق، وبعده يبقى $1/e$. أما $1/{share}$ فأبعد.',
    "That is one layer's factor.": 'هذا عامل طبقة واحدة.',
    'Right within one unit of the third digit and the rounding of χ₁.':
      'يُقبل ما لا يختلف عن الصواب بأكثر من وحدة واحدة في الرقم الثالث ومن تقريب $χ₁$.',
    '−1/ln {chi} = {key} layers.': 'الحساب: $−1/ln {chi} = {key}$ طبقة.',
    'ln {share} / −ln {chi} = {key} layers.': 'الحساب: $ln {share} / −ln {chi} = {key}$ طبقة.',
  },
  'hold-the-edge': {
    'Hold the edge': 'ابقَ على الحافة',
    'A tanh network of {depth} layers, {n} units each, has biases of standard deviation {biases} (seed {seed}). Set σ_w (the gain) so that the variance of the gradient in layer 1 is from 1/20 to 20 times that in the last layer.':
      'شبكة tanh من {depth} طبقة، في كل طبقة {n} من الوحدات، والانحراف المعياري لانحيازاتها {biases} (البذرة {seed}). اضبط $σ_{w}$ (وهو معامل التضخيم) بحيث يكون تباين التدرّج في الطبقة 1 من 1/20 إلى 20 مرة من تباينه في الطبقة الأخيرة.',
    'The map of order and chaos shows where the line is crossed at this σ_b.':
      'تبيّن خريطة النظام والفوضى أين يُعبر الخط عند هذه القيمة من $σ_{b}$.',
    'Gain: {gain}': 'معامل التضخيم: {gain}',
    'At σ_b = {biases} the line between order and chaos is crossed at σ_w = {edge}. There each layer hands its gradient on.':
      'عند $σ_{b} = {biases}$ يُعبر الخط بين النظام والفوضى عند $σ_{w} = {edge}$. وهناك تسلّم كل طبقة تدرّجها كما هو.',
  },
};
