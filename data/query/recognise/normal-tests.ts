/** A test or function whose normal result says something, with its names and what a normal result says. */
export type NormalTest = {
  readonly names: readonly (readonly string[])[]
  /** The finding that is the normal result. */
  readonly normal: string | null
  /** What a normal result denies. */
  readonly absent: readonly string[]
}

const test = (names: string, normal: string | null, absent = ''): NormalTest => ({
  names: names.split('|').map((name) => name.trim().split(/\s+/u)),
  normal,
  absent: absent.split(/\s+/u).filter((id) => id !== ''),
})

/**
 * What a normal result denies is what the test is done for: normal creatinine denies renal insufficiency, and a normal EEG no
 * epilepsy. Tests that are not here are read as normal and say nothing.
 */
export const normalTests: readonly NormalTest[] = [
  test(
    'brain and cord mri|brain and spine mri|mri brain and spine|mri brain and cord|brain mri|mri brain|mri of the brain|mri scan of the brain|mri scan|mri head|head mri|mri of the head|cranial mri|cerebral mri|brain magnetic resonance imaging|magnetic resonance imaging|mr brain|mr imaging|mri',
    'normal-brain-mri',
    'brain-lesion mri-encephalitic-change',
  ),
  test(
    'neuroimaging|brain imaging|imaging of the brain|ct head|head ct|ct brain|brain ct|ct scan|ct',
    null,
    'brain-lesion',
  ),
  test(
    'cord mri|spine mri|spinal mri|mri spine|mri cord|mri of the spine|mri of the cord|mri of the spinal cord|spinal cord mri|mri whole spine|cervical mri|mri cervical spine|cervical spine mri|thoracic mri|mri of the cervical spine|mri of the thoracic spine|whole spine mri',
    null,
    'cord-lesion',
  ),
  test(
    'eeg|video eeg|electroencephalogram|electroencephalography|routine eeg|sleep eeg|awake eeg|interictal eeg|eegs|eeg recording|surface eeg',
    'normal-eeg',
    'abnormal-eeg',
  ),
  test('eeg background|background activity|background eeg', null, 'eeg-slowing'),
  test(
    'csf|cerebrospinal fluid|lumbar puncture|lp|spinal fluid|spinal tap|csf analysis|csf examination|csf studies|csf protein|csf cells',
    'normal-csf',
    'inflammatory-csf',
  ),
  test(
    'neurological examination|neurologic examination|neurological exam|neurologic exam|neuro exam|neuro examination|examination neurologically|neurologically|neurology',
    'normal-neurological-examination',
  ),
  test(
    'development|developmental milestones|milestones|early development|motor development|psychomotor development|birth and development',
    'normal-development',
    'developmental-delay',
  ),
  test(
    'cognition|cognitive function|cognitive testing|cognitive examination|intellect|intelligence|mental state|mental status|memory|higher functions|mmse|moca|neuropsychology|neuropsychological testing',
    'preserved-cognition',
    'cognitive-impairment',
  ),
  test('awareness|consciousness|responsiveness', 'awareness-preserved', 'reduced-consciousness'),
  test('startle|startle response|startle reflex', null, 'exaggerated-startle'),
  test('startle pattern|startle order|startle habituation', 'normal-startle-pattern'),
  test(
    'brain volume|cerebral volume|cerebral volumes|brain volumes|cortical volume|brain parenchymal volume',
    null,
    'cerebral-atrophy',
  ),
  test(
    'cerebellar volume|cerebellar volumes|volume of the cerebellum|cerebellum',
    null,
    'cerebellar-atrophy',
  ),
  test('nose tap|nose tapping|head retraction|head retraction reflex', null, 'head-retraction-reflex'),
  test('glabellar tap|glabella tap|glabellar reflex', null),
  test(
    'autoimmune profile|autoimmune screen|autoantibody screen|autoimmune panel|autoantibodies|ana|anca|ena',
    null,
    'autoimmune-disease',
  ),
  test(
    'autoimmune encephalitis panel|autoimmune encephalitis screen|autoimmune encephalitis antibodies|neuronal antibody panel|neuronal antibodies|encephalitis panel',
    null,
  ),
  test(
    'paraneoplastic panel|paraneoplastic screen|paraneoplastic profile|paraneoplastic antibodies|onconeural antibodies|onconeural panel|paraneoplastic antibody panel',
    null,
    'onconeural-antibody',
  ),
  test(
    'paraneoplastic panel|paraneoplastic screen|paraneoplastic profile|paraneoplastic antibodies|onconeural antibodies|onconeural panel|paraneoplastic antibody panel',
    null,
    'onconeural-antibody',
  ),
  test('gait|walking|tandem gait|tandem walking|heel toe walking|stance', null, 'gait-disturbance ataxia'),
  test('coordination|cerebellar examination|cerebellar function|finger nose testing', null, 'ataxia'),
  test('speech|articulation', null, 'dysarthria'),
  test('language', null, 'aphasia'),
  test('swallow|swallowing', null, 'dysphagia'),
  test('power|strength|muscle strength|muscle power|motor power', null, 'muscle-weakness'),
  test('tone|muscle tone', null, 'rigidity hypotonia'),
  test(
    'reflexes|tendon reflexes|deep tendon reflexes|dtrs|knee jerks|ankle jerks|biceps jerks|triceps jerks|tendon jerks|knee jerk|ankle jerk',
    null,
    'areflexia hyperreflexia',
  ),
  test('sensation|sensory examination|sensory testing', null, 'sensory-loss'),
  test(
    'vision|visual acuity|visual acuities|acuity|acuities|va|fundi|fundoscopy|funduscopy|retina|optic discs',
    null,
    'visual-loss',
  ),
  test('hearing|audiometry|audiogram', null, 'hearing-loss'),
  test('eye movements|extraocular movements|gaze', null, 'supranuclear-gaze-palsy nystagmus'),
  test('saccades|saccadic eye movements', null, 'slow-saccades'),
  test('smell|olfaction', null, 'hyposmia'),
  test('sleep', null, 'sleep-disturbance'),
  test('cranial nerves', null, 'cranial-nerve-signs'),
  test('head circumference|head size', null, 'microcephaly'),
  test('height|stature', null, 'short-stature'),
  test(
    'renal function|kidney function|renal function tests|creatinine|egfr|urea|bun|urea and creatinine|u and es|ue|us and es',
    null,
    'renal-insufficiency',
  ),
  test(
    'liver function|liver function tests|lfts|lft|liver enzymes|bilirubin|transaminases|inr',
    null,
    'liver-disease',
  ),
  test('ammonia|serum ammonia|plasma ammonia', null, 'hyperammonaemia'),
  test('sodium|na|serum sodium', null, 'hyponatraemia'),
  test('calcium|ca|serum calcium|ionised calcium|ionized calcium|corrected calcium', null, 'hypocalcaemia'),
  test('magnesium|mg|serum magnesium', null, 'hypomagnesaemia'),
  test('electrolytes', null, 'hyponatraemia hypocalcaemia hypomagnesaemia'),
  test(
    'glucose|blood glucose|blood sugar|serum glucose|plasma glucose|sugar|bm|hba1c',
    null,
    'hyperglycaemia hypoglycaemia',
  ),
  test('csf glucose', null),
  test('lactate|serum lactate|blood lactate', null, 'raised-lactate'),
  test('ck|creatine kinase|cpk|serum ck', null, 'raised-ck'),
  test('thyroid function|thyroid function tests|tfts|tft|tsh|free t4', null, 'thyroid-dysfunction'),
  test(
    'thyroid antibodies|tpo antibodies|thyroid peroxidase antibodies|antithyroid antibodies',
    null,
    'tpo-antibody',
  ),
  test(
    'vitamin b12|b12|cobalamin|ferritin|folate|haemoglobin|hemoglobin|hb|full blood count|fbc|cbc|iron',
    null,
    'anaemia-deficiency',
  ),
  test('temperature|temp', null, 'fever'),
  test('blood pressure|bp', null, 'hypertension'),
  test('pulse|heart rate|hr', null, 'tachycardia'),
  test('ecg|ekg|electrocardiogram', null, 'cardiac-arrhythmia'),
  test('echocardiogram|echocardiography|echo|heart', null, 'cardiomyopathy'),
  test('blood gas|blood gases|abg|pco2|paco2', null, 'hypercapnia'),
  test('nerve conduction|nerve conduction studies|ncs|nerve conductions', null, 'peripheral-neuropathy'),
  test('emg|electromyography|electromyogram', null, 'emg-denervation'),
  test(
    'sep|seps|ssep|sseps|somatosensory evoked potentials|somatosensory evoked potential|evoked potentials|sensory evoked potentials',
    null,
    'giant-sep',
  ),
  test(
    'drug levels|drug level|lithium level|valproate level|phenytoin level|digoxin level|serum levels',
    null,
    'toxic-drug-level',
  ),
  test(
    'toxicology|toxicology screen|tox screen|drug screen|urine toxicology|urine drug screen',
    null,
    'recreational-drug-use',
  ),
  test('skin|skin examination', null, 'skin-change'),
  test('bowels|bowel habit', null, 'diarrhoea'),
  test('urinalysis|urine dipstick|urine protein', null, 'proteinuria'),
  test('mood|affect', null, 'depression'),
  test('behaviour|behavior|personality', null, 'behaviour-change'),
  test('autonomic function|autonomic testing', null, 'autonomic-dysfunction'),
  test('weight', null, 'weight-loss'),
]
