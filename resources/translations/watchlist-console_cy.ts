<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source> It is an exercise.</source>
        <translation> Ymarfer ydyw.</translation>
    </message>
    <message>
        <source> Its hours are {hours}.</source>
        <translation> Ei oriau yw {hours}.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> neu </translation>
    </message>
    <message>
        <source> that hold what you searched for</source>
        <translation> sy&apos;n cynnwys yr hyn y chwilioch amdano</translation>
    </message>
    <message>
        <source> {key} answers the referral.</source>
        <translation> Mae {key} yn ateb yr atgyfeiriad.</translation>
    </message>
    <message>
        <source> · EXERCISE</source>
        <translation> · YMARFER</translation>
    </message>
    <message>
        <source> · by {grouping_names}</source>
        <translation> · fesul {grouping_names}</translation>
    </message>
    <message>
        <source> · same file</source>
        <translation> · yr un ffeil</translation>
    </message>
    <message>
        <source> · {key} puts it back</source>
        <translation> · mae {key} yn ei adfer</translation>
    </message>
    <message>
        <source>, as the second officer</source>
        <translation>, fel yr ail swyddog</translation>
    </message>
    <message>
        <source>, once a second officer has too</source>
        <translation>, unwaith y bydd ail swyddog wedi gwneud hefyd</translation>
    </message>
    <message>
        <source>, past its limit</source>
        <translation>, y tu hwnt i&apos;w therfyn</translation>
    </message>
    <message>
        <source>, with your reason</source>
        <translation>, gyda&apos;ch rheswm</translation>
    </message>
    <message>
        <source>1. Propose</source>
        <translation>1. Cynnig</translation>
    </message>
    <message>
        <source>2. Check</source>
        <translation>2. Gwirio</translation>
    </message>
    <message>
        <source>3. Review</source>
        <translation>3. Adolygu</translation>
    </message>
    <message>
        <source>4. Sign off</source>
        <translation>4. Llofnodi</translation>
    </message>
    <message>
        <source>5. The certificate</source>
        <translation>5. Y dystysgrif</translation>
    </message>
    <message>
        <source>; it did not answer when last asked</source>
        <translation>; nid atebodd pan ofynnwyd iddi ddiwethaf</translation>
    </message>
    <message>
        <source>; none past its limit</source>
        <translation>; dim un y tu hwnt i&apos;w therfyn</translation>
    </message>
    <message>
        <source>; {over} of {count} past the limit</source>
        <translation>; {over} o {count} y tu hwnt i&apos;r terfyn</translation>
    </message>
    <message>
        <source>A FILE OF RESULTS</source>
        <translation>FFEIL O GANLYNIADAU</translation>
    </message>
    <message>
        <source>A bundle is a folder or a zip file with a table of proposals and their pictures, or the table alone. Bad rows are set aside with what is wrong; good rows go in; importing the same again changes nothing.</source>
        <translation>Ffolder neu ffeil zip yw bwndel, gyda thabl o gynigion a&apos;u lluniau, neu&apos;r tabl yn unig. Caiff rhesi gwallus eu gosod o&apos;r neilltu gydag esboniad o&apos;r hyn sydd o&apos;i le; caiff rhesi da eu derbyn; nid yw mewnforio&apos;r un peth eto&apos;n newid dim.</translation>
    </message>
    <message>
        <source>A commissioner</source>
        <translation>Comisiynydd</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Cwyn</translation>
    </message>
    <message>
        <source>A court</source>
        <translation>Llys</translation>
    </message>
    <message>
        <source>A day&apos;s work</source>
        <translation>Gwaith diwrnod</translation>
    </message>
    <message>
        <source>A drill with {entry} began {at}.</source>
        <translation>Dechreuodd ymarfer gyda {entry} {at}.</translation>
    </message>
    <message>
        <source>A fault of the console shows a reference number; what you typed stays. A report names the places in the program and the kind of machine, and nobody: you read all of it before you save or copy it, and nothing is sent from here.</source>
        <translation>Mae nam ar y consol yn dangos cyfeirnod; mae&apos;r hyn a deipioch yn aros. Mae adroddiad yn enwi&apos;r mannau yn y rhaglen a&apos;r math o beiriant, ond neb: byddwch yn ei ddarllen i gyd cyn ei gadw neu ei gopïo, ac ni chaiff dim ei anfon oddi yma.</translation>
    </message>
    <message>
        <source>A folder that is new or empty.</source>
        <translation>Ffolder sy&apos;n newydd neu&apos;n wag.</translation>
    </message>
    <message>
        <source>A name such as “Lapsed bail”; no name of a person</source>
        <translation>Enw megis “Mechnïaeth a ddarfu”; dim enw person</translation>
    </message>
    <message>
        <source>A pack holds the rules that a force would change: categories, codes, limits, each with its source. Its version and hash go onto every certificate, and a pack is never replaced by another of the same version.</source>
        <translation>Mae pecyn yn dal y rheolau y byddai heddlu&apos;n eu newid: categorïau, codau, terfynau, pob un gyda&apos;i ffynhonnell. Mae ei fersiwn a&apos;i hash ar bob tystysgrif, ac ni chaiff pecyn byth ei ddisodli gan un arall o&apos;r un fersiwn.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {shortest_password} characters.</source>
        <translation>Rhaid i gyfrinymadrodd gynnwys o leiaf {shortest_password} nod.</translation>
    </message>
    <message>
        <source>A printed or saved schedule holds faces: taking it out goes into the log as a disclosure.</source>
        <translation>Mae atodlen a argraffwyd neu a gadwyd yn dal wynebau: mae ei thynnu allan yn mynd i&apos;r log fel datgeliad.</translation>
    </message>
    <message>
        <source>A recognition system, or anybody in words</source>
        <translation>System adnabod, neu unrhyw un mewn geiriau</translation>
    </message>
    <message>
        <source>A record of today says that the ground holds, the picture may be held, and nothing that was asked says otherwise. It is not shown where a source said nothing.</source>
        <translation>Mae cofnod o heddiw yn dweud bod y sail yn dal, y caniateir dal y llun, ac nad oes dim a holwyd yn dweud fel arall. Ni chaiff ei ddangos lle na ddywedodd ffynhonnell ddim.</translation>
    </message>
    <message>
        <source>A record says that the ground has ended, or that the picture may not be held. Nobody can approve it, whatever their role.</source>
        <translation>Mae cofnod yn dweud bod y sail wedi dod i ben, neu na chaniateir dal y llun. Ni all neb ei gymeradwyo, beth bynnag fo&apos;i rôl.</translation>
    </message>
    <message>
        <source>A red pill or bar is never decoration: it says since when the list is not confirmed, and why. Nobody relies on the list until that is mended.</source>
        <translation>Nid addurn yw label neu far coch byth: mae&apos;n dweud ers pryd nad yw&apos;r rhestr wedi&apos;i chadarnhau, a pham. Nid oes neb yn dibynnu ar y rhestr nes bod hynny wedi&apos;i unioni.</translation>
    </message>
    <message>
        <source>A report confirms only recalls made before the time at which it was true; one without a time confirms none.</source>
        <translation>Nid yw adroddiad ond yn cadarnhau&apos;r hyn a alwyd yn ôl cyn yr amser yr oedd yn wir; nid yw un heb amser yn cadarnhau dim.</translation>
    </message>
    <message>
        <source>A saved schedule, a photograph of the screen and words copied by hand are outside the console&apos;s reach.</source>
        <translation>Mae atodlen a gadwyd, ffotograff o&apos;r sgrin a geiriau a gopïwyd â llaw y tu hwnt i gyrraedd y consol.</translation>
    </message>
    <message>
        <source>A subject access request</source>
        <translation>Cais gwrthrych am wybodaeth</translation>
    </message>
    <message>
        <source>AGE OF THE RECORDS</source>
        <translation>OED Y COFNODION</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Above how the entries stand, below what was decided. A part filters the queue.</source>
        <translation>Uwchben, sefyllfa&apos;r eitemau; islaw, yr hyn a benderfynwyd. Mae rhan yn hidlo&apos;r ciw.</translation>
    </message>
    <message>
        <source>Above:</source>
        <translation>Uchod:</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Add a pack…</source>
        <translation>Ychwanegu pecyn…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ychwanegu person</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Ychwanegu person…</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ychwanegu ffynhonnell</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Ychwanegu ffynhonnell…</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ei hychwanegu</translation>
    </message>
    <message>
        <source>After the signature</source>
        <translation>Ar ôl y llofnod</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Oed</translation>
    </message>
    <message>
        <source>Age of the records. {summary} {told}</source>
        <translation>Oed y cofnodion. {summary} {told}</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>All are confirmed off the system.</source>
        <translation>Cadarnhawyd bod pob un oddi ar y system.</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Pob categori</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Pob penderfyniad</translation>
    </message>
    <message>
        <source>All {count} that the filter shows: {standing}, {state}.</source>
        <translation>Pob un o&apos;r {count} y mae&apos;r hidlydd yn eu dangos: {standing}, {state}.</translation>
    </message>
    <message>
        <source>Also as ANSI/NIST-ITL Type-10 files</source>
        <translation>Hefyd fel ffeiliau ANSI/NIST-ITL Type-10</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>An approval rests on what you saw. When a record changes later, it lapses, and the entry comes back with what changed.</source>
        <translation>Mae cymeradwyaeth yn dibynnu ar yr hyn a welsoch. Pan fydd cofnod yn newid wedyn, mae&apos;n darfod, a daw&apos;r eitem yn ôl gyda&apos;r hyn a newidiodd.</translation>
    </message>
    <message>
        <source>An audit</source>
        <translation>Archwiliad</translation>
    </message>
    <message>
        <source>An authorising officer has to answer.</source>
        <translation>Rhaid i swyddog awdurdodi ateb.</translation>
    </message>
    <message>
        <source>An authorising officer opens a deployment; its list then stands here.</source>
        <translation>Mae swyddog awdurdodi&apos;n agor defnydd; yna mae ei restr yn sefyll yma.</translation>
    </message>
    <message>
        <source>An authorising officer opens the deployment first. Then import the bundle of proposed entries here: a folder, a zip file or a table.</source>
        <translation>Mae swyddog awdurdodi&apos;n agor y defnydd yn gyntaf. Yna mewnforiwch y bwndel o eitemau a gynigir yma: ffolder, ffeil zip neu dabl.</translation>
    </message>
    <message>
        <source>An authorising officer signs this list.</source>
        <translation>Swyddog awdurdodi sy&apos;n llofnodi&apos;r rhestr hon.</translation>
    </message>
    <message>
        <source>An authorising officer who neither proposed nor decided any of the entries sees what stands in the way, each with the entries it is about. When nothing does, they read the draft and sign it with their key file.</source>
        <translation>Mae swyddog awdurdodi na chynigiodd ac na phenderfynodd unrhyw un o&apos;r eitemau yn gweld beth sy&apos;n sefyll yn y ffordd, pob un gyda&apos;r eitemau dan sylw. Pan nad oes dim, bydd yn darllen y drafft ac yn ei lofnodi â&apos;i ffeil allwedd.</translation>
    </message>
    <message>
        <source>An entry that fell to judgement waits for an authorising officer. When the time passes without an answer it is recalled.</source>
        <translation>Mae eitem y mae angen barn arni yn aros am swyddog awdurdodi. Pan ddaw&apos;r amser i ben heb ateb, caiff ei galw&apos;n ôl.</translation>
    </message>
    <message>
        <source>An exercise: fictional identifiers, marked on every page</source>
        <translation>Ymarfer: dynodwyr ffuglennol, wedi&apos;u nodi ar bob tudalen</translation>
    </message>
    <message>
        <source>And {count} more like these.</source>
        <translation>A {count} arall tebyg i&apos;r rhain.</translation>
    </message>
    <message>
        <source>Another&apos;s face</source>
        <translation>Wyneb rhywun arall</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Answer in your own words</source>
        <translation>Atebwch yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Answers about</source>
        <translation>Yn ateb am</translation>
    </message>
    <message>
        <source>Answers of both</source>
        <translation>Atebion y ddau</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Ateb…</translation>
    </message>
    <message>
        <source>Any picture</source>
        <translation>Unrhyw lun</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Unrhyw reswm</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Approve and strike are live once everything that they rest on is painted. An entry that is not lawful can only be struck.</source>
        <translation>Mae cymeradwyo a dileu&apos;n fyw unwaith y bydd popeth y maent yn dibynnu arno wedi&apos;i ddangos. Dim ond dileu eitem anghyfreithlon a ellir.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Approved once. </source>
        <translation>Cymeradwywyd unwaith. </translation>
    </message>
    <message>
        <source>Approved, no longer supported</source>
        <translation>Heb ei hategu mwyach</translation>
    </message>
    <message>
        <source>Approved. </source>
        <translation>Cymeradwywyd. </translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Arést</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Fel y system</translation>
    </message>
    <message>
        <source>Ask it no more</source>
        <translation>Peidio â&apos;i holi mwyach</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Yn holi…</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>At least {shortest_password} characters; several words are best.</source>
        <translation>O leiaf {shortest_password} nod; sawl gair sydd orau.</translation>
    </message>
    <message>
        <source>At least {shortest_password} characters; they choose their own when they first sign in.</source>
        <translation>O leiaf {shortest_password} nod; byddant yn dewis eu cyfrinair eu hunain wrth fewngofnodi gyntaf.</translation>
    </message>
    <message>
        <source>At least {shortest} characters, at most {longest}.</source>
        <translation>O leiaf {shortest} nod, {longest} ar y mwyaf.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Ar y mwyaf</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Wrth y ddesg</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Archwilio</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Awdurdod</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Back to the keys of the table</source>
        <translation>Yn ôl i fysellau&apos;r tabl</translation>
    </message>
    <message>
        <source>Bail</source>
        <translation>Mechnïaeth</translation>
    </message>
    <message>
        <source>Before you can sign</source>
        <translation>Cyn y gallwch lofnodi</translation>
    </message>
    <message>
        <source>Begin the drill</source>
        <translation>Dechrau&apos;r ymarfer</translation>
    </message>
    <message>
        <source>Below:</source>
        <translation>Isod:</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>Sgrin fawr</translation>
    </message>
    <message>
        <source>Both answered {both}: {alike} alike, {other} alike for other reasons, {differ} differ. Only the first {first}, only the second {second}.</source>
        <translation>Atebodd y ddau {both}: {alike} yr un fath, {other} yr un fath am resymau eraill, {differ} yn wahanol. Y cyntaf yn unig {first}, yr ail yn unig {second}.</translation>
    </message>
    <message>
        <source>Both as they were proposed.</source>
        <translation>Y ddau fel y&apos;u cynigiwyd.</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Goleuach</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Wedi torri</translation>
    </message>
    <message>
        <source>Bundle (*.zip *.csv *.xlsx *.xls *.ods);;Any file (*)</source>
        <translation>Bwndel (*.zip *.csv *.xlsx *.xls *.ods);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>By surname, equals by risk.</source>
        <translation>Yn ôl cyfenw, rhai cyfartal yn ôl risg.</translation>
    </message>
    <message>
        <source>COMPOSITION</source>
        <translation>CYFANSODDIAD</translation>
    </message>
    <message>
        <source>CRO number</source>
        <translation>Rhif CRO</translation>
    </message>
    <message>
        <source>CRO {cro_number}</source>
        <translation>CRO {cro_number}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Cancel the deployment</source>
        <translation>Canslo&apos;r defnydd</translation>
    </message>
    <message>
        <source>Cancel the deployment…</source>
        <translation>Canslo&apos;r defnydd…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canslwyd</translation>
    </message>
    <message>
        <source>Cannot be approved. {strike}.</source>
        <translation>Ni ellir ei chymeradwyo. {strike}.</translation>
    </message>
    <message>
        <source>Captured on</source>
        <translation>Tynnwyd ar</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Case for inclusion</source>
        <translation>Achos dros gynnwys</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorïau</translation>
    </message>
    <message>
        <source>Categories {letters}; at most {ceiling} entries; policy pack {policy}.{exercise} Where the office does not have it yet, an authorising officer who takes it in opens it, and accepts all of this.</source>
        <translation>Categorïau {letters}; {ceiling} eitem ar y mwyaf; pecyn polisi {policy}.{exercise} Lle nad yw gan y swyddfa eto, mae&apos;r swyddog awdurdodi sy&apos;n ei dderbyn yn ei agor, ac yn derbyn hyn oll.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categori</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Tystysgrif</translation>
    </message>
    <message>
        <source>Certificate (*.pem *.crt *.cer *.der);;Any file (*)</source>
        <translation>Tystysgrif (*.pem *.crt *.cer *.der);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>Certificate {number}</source>
        <translation>Tystysgrif {number}</translation>
    </message>
    <message>
        <source>Certificate {number} is signed, and its list is in force.</source>
        <translation>Mae tystysgrif {number} wedi&apos;i llofnodi, a&apos;i rhestr mewn grym.</translation>
    </message>
    <message>
        <source>Certificate {number} is signed.</source>
        <translation>Mae tystysgrif {number} wedi&apos;i llofnodi.</translation>
    </message>
    <message>
        <source>Certificate {number}, as drawn at the left</source>
        <translation>Tystysgrif {number}, fel y&apos;i lluniwyd ar y chwith</translation>
    </message>
    <message>
        <source>Certificate {number}, signed {at} by {signed_by}.</source>
        <translation>Tystysgrif {number}, llofnodwyd {at} gan {signed_by}.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Tystysgrifau</translation>
    </message>
    <message>
        <source>Change and go on</source>
        <translation>Newid a mynd ymlaen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Newid y cyfrinair</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Newid eich cyfrinair</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Changed since I looked</source>
        <translation>Newidiwyd ers i mi edrych</translation>
    </message>
    <message>
        <source>Changed since signing</source>
        <translation>Newidiwyd ers llofnodi</translation>
    </message>
    <message>
        <source>Changed since you looked</source>
        <translation>Newidiwyd ers i chi edrych</translation>
    </message>
    <message>
        <source>Changed since you looked: {words}</source>
        <translation>Newidiwyd ers i chi edrych: {words}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Gwirio</translation>
    </message>
    <message>
        <source>Check records asks every source of the office about everybody on the list, and says where each entry stands, with the record and the rule behind it. Check again whenever time has passed: records change by the hour.</source>
        <translation>Mae Gwirio cofnodion yn holi pob ffynhonnell sydd gan y swyddfa am bawb ar y rhestr, ac yn dweud beth yw sefyllfa pob eitem, gyda&apos;r cofnod a&apos;r rheol y tu ôl iddi. Gwiriwch eto pryd bynnag y bydd amser wedi mynd heibio: mae cofnodion yn newid o awr i awr.</translation>
    </message>
    <message>
        <source>Check records now</source>
        <translation>Gwirio cofnodion nawr</translation>
    </message>
    <message>
        <source>Checking records…</source>
        <translation>Yn gwirio cofnodion…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>Checks · {policy}</source>
        <translation>Gwiriadau · {policy}</translation>
    </message>
    <message>
        <source>Choose a filter first; what is shown now is the whole list.</source>
        <translation>Dewiswch hidlydd yn gyntaf; y rhestr gyfan a ddangosir nawr.</translation>
    </message>
    <message>
        <source>Choose a folder for the proofs</source>
        <translation>Dewiswch ffolder ar gyfer y profion</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Dewis ffolder…</translation>
    </message>
    <message>
        <source>Choose a new or empty folder</source>
        <translation>Dewis ffolder newydd neu wag</translation>
    </message>
    <message>
        <source>Choose a zip file or a table…</source>
        <translation>Dewis ffeil zip neu dabl…</translation>
    </message>
    <message>
        <source>Choose the bundle</source>
        <translation>Dewis y bwndel</translation>
    </message>
    <message>
        <source>Choose the bundle&apos;s folder</source>
        <translation>Dewis ffolder y bwndel</translation>
    </message>
    <message>
        <source>Choose the certificate…</source>
        <translation>Dewis y dystysgrif…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Dewis y ffeil…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Dewis y ffolder…</translation>
    </message>
    <message>
        <source>Choose the key file…</source>
        <translation>Dewis y ffeil allwedd…</translation>
    </message>
    <message>
        <source>Choose the mapping file</source>
        <translation>Dewis y ffeil fapio</translation>
    </message>
    <message>
        <source>Choose the pack</source>
        <translation>Dewis y pecyn</translation>
    </message>
    <message>
        <source>Choose the recipient&apos;s certificate</source>
        <translation>Dewis tystysgrif y derbynnydd</translation>
    </message>
    <message>
        <source>Choose the report of what the system holds (CSV or JSON), or drop it here. Whoever is missing, extra, altered or learned by itself becomes a line with a time by which it has to be settled. A row of which the system says no digest may be anybody, and keeps recalls from being confirmed: explain it in words, and compare the same report again.</source>
        <translation>Dewiswch yr adroddiad ar yr hyn y mae&apos;r system yn ei ddal (CSV neu JSON), neu gollyngwch ef yma. Daw pwy bynnag sydd ar goll, yn ychwanegol, wedi&apos;i newid neu wedi&apos;i ddysgu gan y system ei hun yn llinell gydag amser y mae&apos;n rhaid ei setlo erbyn hynny. Gallai rhes nad yw&apos;r system yn dweud crynodeb ohoni fod yn unrhyw un, ac mae&apos;n atal galwadau&apos;n ôl rhag cael eu cadarnhau: eglurwch hi mewn geiriau, a chymharwch yr un adroddiad eto.</translation>
    </message>
    <message>
        <source>Choose the report…</source>
        <translation>Dewis yr adroddiad…</translation>
    </message>
    <message>
        <source>Choose the system&apos;s report</source>
        <translation>Dewis adroddiad y system</translation>
    </message>
    <message>
        <source>Choose the team&apos;s CSV file, or drop it here. A row says which entry set off the alert, whether it was the right face, whether the ground still held, and what came of it. It names nobody.</source>
        <translation>Dewiswch ffeil CSV y tîm, neu gollyngwch hi yma. Mae rhes yn dweud pa eitem a achosodd y rhybudd, ai&apos;r wyneb cywir ydoedd, a oedd y sail yn dal o hyd, a beth a ddaeth o hynny. Nid yw&apos;n enwi neb.</translation>
    </message>
    <message>
        <source>Choose the team&apos;s results</source>
        <translation>Dewis canlyniadau&apos;r tîm</translation>
    </message>
    <message>
        <source>Choose two different officers.</source>
        <translation>Dewiswch ddau swyddog gwahanol.</translation>
    </message>
    <message>
        <source>Choose your key file</source>
        <translation>Dewis eich ffeil allwedd</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Dewiswch eich cyfrinair eich hun</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Cau&apos;r cyfrif</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Code that was read back</source>
        <translation>Cod a ddarllenwyd yn ôl</translation>
    </message>
    <message>
        <source>Collar number</source>
        <translation>Rhif coler</translation>
    </message>
    <message>
        <source>Collar number or sign-in name</source>
        <translation>Rhif coler neu enw mewngofnodi</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Casglu</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>Cyfuno</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>Compare with the recognition system</source>
        <translation>Cymharu â&apos;r system adnabod</translation>
    </message>
    <message>
        <source>Compare with the recognition system…</source>
        <translation>Cymharu â&apos;r system adnabod…</translation>
    </message>
    <message>
        <source>Compare; again, the next picture</source>
        <translation>Cymharu; eto, y llun nesaf</translation>
    </message>
    <message>
        <source>Compared only · {tab}</source>
        <translation>Cymharu yn unig · {tab}</translation>
    </message>
    <message>
        <source>Compared with {name}: {why}, {facts}</source>
        <translation>Cymharwyd â {name}: {why}, {facts}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Yn cymharu…</translation>
    </message>
    <message>
        <source>Composition: {words}</source>
        <translation>Cyfansoddiad: {words}</translation>
    </message>
    <message>
        <source>Confirm a recall only by what names it: the system&apos;s receipt, the code that was read back from a slip, or somebody who says so by name.</source>
        <translation>Cadarnhewch alw&apos;n ôl dim ond trwy&apos;r hyn sy&apos;n ei enwi: derbynneb y system, y cod a ddarllenwyd yn ôl o slip, neu rywun sy&apos;n dweud hynny wrth ei enw.</translation>
    </message>
    <message>
        <source>Confirm a recall…</source>
        <translation>Cadarnhau galw&apos;n ôl…</translation>
    </message>
    <message>
        <source>Confirm recall {number}</source>
        <translation>Cadarnhau&apos;r galw&apos;n ôl {number}</translation>
    </message>
    <message>
        <source>Confirm recall {number} of {entry}</source>
        <translation>Cadarnhau&apos;r galw&apos;n ôl {number} ar gyfer {entry}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Cadarnhau…</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consol</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Ymgynghori</translation>
    </message>
    <message>
        <source>Conviction quashed</source>
        <translation>Euogfarn wedi&apos;i diddymu</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copïwyd.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Yn cywiro</translation>
    </message>
    <message>
        <source>Court result</source>
        <translation>Canlyniad llys</translation>
    </message>
    <message>
        <source>Crime outcome</source>
        <translation>Canlyniad trosedd</translation>
    </message>
    <message>
        <source>Ctrl+Enter answers, Esc closes. An answer decides nothing.</source>
        <translation>Mae Ctrl+Enter yn ateb, Esc yn cau. Nid yw ateb yn penderfynu dim.</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Y ddalfa</translation>
    </message>
    <message>
        <source>Custody number</source>
        <translation>Rhif dalfa</translation>
    </message>
    <message>
        <source>Custody picture</source>
        <translation>Llun y ddalfa</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Tywyllach</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Penderfynu</translation>
    </message>
    <message>
        <source>Decide about the one person whose picture is large. Strike asks for a reason; a digit or Enter gives it.</source>
        <translation>Penderfynwch am yr un person y mae ei lun yn fawr. Mae Dileu yn gofyn am reswm; mae digid neu Enter yn ei roi.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Decided by me</source>
        <translation>Penderfynwyd gennyf i</translation>
    </message>
    <message>
        <source>Decided by others</source>
        <translation>Penderfynwyd gan eraill</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>Penderfyniadau hyd yma</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Defnydd</translation>
    </message>
    <message>
        <source>Deployment holds everything else: hand the list over, make a recall slip, compare what the system holds, take results of stops in, drill, end, erase, publish. It shows what your role and the stage allow.</source>
        <translation>O dan Defnydd y mae popeth arall: trosglwyddo&apos;r rhestr, gwneud slip galw&apos;n ôl, cymharu&apos;r hyn sydd gan y system, derbyn canlyniadau stopio, ymarfer, dod â&apos;r defnydd i ben, dileu, cyhoeddi. Mae&apos;n dangos yr hyn y mae eich rôl a&apos;r cam yn ei ganiatáu.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Gwahaniaeth</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Datgelu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Draft of certificate {number}</source>
        <translation>Drafft o dystysgrif {number}</translation>
    </message>
    <message>
        <source>Drag the edge of a heading to make a column wider; it stays so.</source>
        <translation>Llusgwch ymyl pennawd i ledu colofn; bydd yn aros felly.</translation>
    </message>
    <message>
        <source>Draw the new draft</source>
        <translation>Llunio&apos;r drafft newydd</translation>
    </message>
    <message>
        <source>Drawing the certificate…</source>
        <translation>Yn llunio&apos;r dystysgrif…</translation>
    </message>
    <message>
        <source>Drawing the draft…</source>
        <translation>Yn llunio&apos;r drafft…</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>Drill…</source>
        <translation>Ymarfer…</translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>YMARFER</translation>
    </message>
    <message>
        <source>Each face that the queue shows counts as a view and goes into the log. A force&apos;s policy pack can forbid them.</source>
        <translation>Mae pob wyneb a ddangosir yn y ciw yn cyfrif fel golwg ac yn mynd i&apos;r log. Gall pecyn polisi heddlu eu gwahardd.</translation>
    </message>
    <message>
        <source>Each is struck by itself in the log and can be taken back by itself; taking your last decision back takes all of them back in one step.</source>
        <translation>Caiff pob un ei dileu ar ei phen ei hun yn y log a gellir tynnu pob un yn ôl ar ei phen ei hun; mae tynnu eich penderfyniad diwethaf yn ôl yn eu tynnu i gyd yn ôl mewn un cam.</translation>
    </message>
    <message>
        <source>Each requirement that is not met leads to the entries that it is about.</source>
        <translation>Mae pob gofyniad nas bodlonwyd yn arwain at yr eitemau y mae&apos;n ymwneud â hwy.</translation>
    </message>
    <message>
        <source>Encrypt every file to one recipient&apos;s certificate</source>
        <translation>Amgryptio pob ffeil i dystysgrif un derbynnydd</translation>
    </message>
    <message>
        <source>End the deployment</source>
        <translation>Dod â&apos;r defnydd i ben</translation>
    </message>
    <message>
        <source>End the deployment…</source>
        <translation>Dod â&apos;r defnydd i ben…</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>Dod â&apos;r ymarfer i ben</translation>
    </message>
    <message>
        <source>End the hold on this entry</source>
        <translation>Dod â&apos;r daliad ar yr eitem hon i ben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Diwedd</translation>
    </message>
    <message>
        <source>Enter or Open list goes to the work on a list.</source>
        <translation>Mae Enter neu Agor y rhestr yn mynd at y gwaith ar restr.</translation>
    </message>
    <message>
        <source>Entries; more cannot be signed.</source>
        <translation>Eitemau; ni ellir llofnodi mwy.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eitem</translation>
    </message>
    <message>
        <source>Erase the deployment</source>
        <translation>Dileu data&apos;r defnydd</translation>
    </message>
    <message>
        <source>Erase the deployment…</source>
        <translation>Dileu data&apos;r defnydd…</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Dilëwyd y data</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Dileu data</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc cancels</source>
        <translation>Mae Esc yn canslo</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Mae Esc yn cau</translation>
    </message>
    <message>
        <source>Events of the log, the newest first</source>
        <translation>Digwyddiadau&apos;r log, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Events {sequence} to {sequence2}{searched}, the newest first</source>
        <translation>Digwyddiadau {sequence} hyd {sequence2}{searched}, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Every command</source>
        <translation>Pob gorchymyn</translation>
    </message>
    <message>
        <source>Every command is also in the menu</source>
        <translation>Mae pob gorchymyn hefyd yn y ddewislen</translation>
    </message>
    <message>
        <source>Every deployment of the office, how far each has come, and the way in. It shows counts and never a face or a name.</source>
        <translation>Pob defnydd sydd gan y swyddfa, pa mor bell y daeth pob un, a&apos;r ffordd i mewn. Mae&apos;n dangos cyfrifon a byth wyneb nac enw.</translation>
    </message>
    <message>
        <source>Every deployment since</source>
        <translation>Pob defnydd ers</translation>
    </message>
    <message>
        <source>Every face on a ground that the law allows, and the proof of it.</source>
        <translation>Pob wyneb ar sail y mae&apos;r gyfraith yn ei chaniatáu, a&apos;r prawf o hynny.</translation>
    </message>
    <message>
        <source>Every fact of the picture</source>
        <translation>Pob ffaith am y llun</translation>
    </message>
    <message>
        <source>Every key can be changed, and single letters switched off.</source>
        <translation>Gellir newid pob bysell, a diffodd llythrennau unigol.</translation>
    </message>
    <message>
        <source>Every reason for which an entry can be struck, or needs judgement</source>
        <translation>Pob rheswm y gellir dileu eitem o&apos;i herwydd, neu y mae angen barn o&apos;i herwydd</translation>
    </message>
    <message>
        <source>Every sign-in, every face that is looked at and every decision goes into the log.</source>
        <translation>Mae pob mewngofnodi, pob wyneb yr edrychir arno a phob penderfyniad yn mynd i&apos;r log.</translation>
    </message>
    <message>
        <source>Everything that shows or names anybody is gone.</source>
        <translation>Mae popeth sy&apos;n dangos neu&apos;n enwi unrhyw un wedi mynd.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Allforio&apos;r log</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Dinoethiad</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Teulu</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Pellach</translation>
    </message>
    <message>
        <source>Fault report</source>
        <translation>Adroddiad am nam</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Namau</translation>
    </message>
    <message>
        <source>Fewer than two officers have decided anything on this list yet.</source>
        <translation>Mae llai na dau swyddog wedi penderfynu unrhyw beth ar y rhestr hon eto.</translation>
    </message>
    <message>
        <source>Figures of the list, never of one person.</source>
        <translation>Ffigurau&apos;r rhestr, byth am un person.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Find a name or a number</source>
        <translation>Canfod enw neu rif</translation>
    </message>
    <message>
        <source>Find a person, an entry, a deployment or a word</source>
        <translation>Canfod person, eitem, defnydd neu air</translation>
    </message>
    <message>
        <source>Find a person, an entry, a deployment or a word. Verify the chain shows whether an event was changed, removed or reordered.</source>
        <translation>Canfod person, eitem, defnydd neu air. Mae Gwirio&apos;r gadwyn yn dangos a gafodd digwyddiad ei newid, ei dynnu neu ei aildrefnu.</translation>
    </message>
    <message>
        <source>Find a reason</source>
        <translation>Canfod rheswm</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Canfod yn y log</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>Canfod yn y ciw</translation>
    </message>
    <message>
        <source>Find name, PNC ID, custody no.   {key}</source>
        <translation>Enw, ID PNC, rhif dalfa   {key}</translation>
    </message>
    <message>
        <source>Find somebody, see every key, and read the help for the page that you are on. Letters do nothing while you type in a field.</source>
        <translation>Canfod rhywun, gweld pob bysell, a darllen y cymorth ar gyfer y dudalen rydych arni. Nid yw llythrennau&apos;n gwneud dim tra byddwch yn teipio mewn maes.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Cyntaf</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Gweinyddwr cyntaf</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>Eitem gyntaf</translation>
    </message>
    <message>
        <source>First key of {words}</source>
        <translation>Bysell gyntaf {words}</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>Swyddog cyntaf</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Cyfrinair cyntaf</translation>
    </message>
    <message>
        <source>First rows of the source</source>
        <translation>Rhesi cyntaf y ffynhonnell</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Baneri</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ar gyfer</translation>
    </message>
    <message>
        <source>For {reference}, Operation {operation}, {place}, {span}.</source>
        <translation>Ar gyfer {reference}, Ymgyrch {operation}, {place}, {span}.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Heddlu</translation>
    </message>
    <message>
        <source>Forenames</source>
        <translation>Enwau cyntaf</translation>
    </message>
    <message>
        <source>From signature to street</source>
        <translation>O&apos;r llofnod i&apos;r stryd</translation>
    </message>
    <message>
        <source>From the policy pack {policy}: {title}. Where it says “force to confirm”, the force checks the wording against its own documents.</source>
        <translation>O&apos;r pecyn polisi {policy}: {title}. Lle mae&apos;n dweud “force to confirm”, mae&apos;r heddlu&apos;n gwirio&apos;r geiriad yn erbyn ei ddogfennau ei hun.</translation>
    </message>
    <message>
        <source>From the signature to the end of a deployment the records are checked again and again. Whoever they release is recalled at once, and stays open here until it is confirmed off the recognition system.</source>
        <translation>O&apos;r llofnod hyd ddiwedd y defnydd gwirir y cofnodion dro ar ôl tro. Caiff pwy bynnag y maent yn ei ryddhau ei alw&apos;n ôl ar unwaith, ac mae&apos;n aros ar agor yma nes cadarnhau ei fod oddi ar y system adnabod.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Sgrin lawn</translation>
    </message>
    <message>
        <source>Full size while held</source>
        <translation>Maint llawn tra delir y fysell</translation>
    </message>
    <message>
        <source>Give a second look</source>
        <translation>Rhoi ail olwg</translation>
    </message>
    <message>
        <source>Give the deployment a reference, such as LFR-2026-0412.</source>
        <translation>Rhowch gyfeirnod i&apos;r defnydd, megis LFR-2026-0412.</translation>
    </message>
    <message>
        <source>Give the operation a name.</source>
        <translation>Rhowch enw i&apos;r ymgyrch.</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Rhoi&apos;r cyfrinair</translation>
    </message>
    <message>
        <source>Give the point as latitude and longitude, such as 51.5416, -0.0034.</source>
        <translation>Rhowch y pwynt fel lledred a hydred, megis 51.5416, -0.0034.</translation>
    </message>
    <message>
        <source>Go through the queue without deciding.</source>
        <translation>Mynd drwy&apos;r ciw heb benderfynu.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Mynd i</translation>
    </message>
    <message>
        <source>Go to number…</source>
        <translation>Mynd i rif…</translation>
    </message>
    <message>
        <source>Goes into the log; it may stay empty.</source>
        <translation>Mae&apos;n mynd i&apos;r log; caiff aros yn wag.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Sail</translation>
    </message>
    <message>
        <source>Ground {number}</source>
        <translation>Sail {number}</translation>
    </message>
    <message>
        <source>Hand the list over</source>
        <translation>Trosglwyddo&apos;r rhestr</translation>
    </message>
    <message>
        <source>Hand the list over…</source>
        <translation>Trosglwyddo&apos;r rhestr…</translation>
    </message>
    <message>
        <source>Hand-over {number} for {recipient} is written.</source>
        <translation>Mae trosglwyddiad {number} ar gyfer {recipient} wedi&apos;i ysgrifennu.</translation>
    </message>
    <message>
        <source>Hand-over {number} for {recipient}, begun {at}, does not lie in {folder}, and nobody knows whether it left. If it left, its recalls go on being owed. If you say that it never left, nobody is told of its recalls any more: say so only where you know it.</source>
        <translation>Nid yw trosglwyddiad {number} ar gyfer {recipient}, a ddechreuwyd {at}, yn gorwedd yn {folder}, ac ni ŵyr neb a adawodd. Os gadawodd, mae&apos;r hyn a alwyd yn ôl ohono yn ddyledus o hyd. Os dywedwch na adawodd erioed, ni ddywedir wrth neb mwyach beth a alwyd yn ôl ohono: dywedwch hynny dim ond os ydych yn gwybod.</translation>
    </message>
    <message>
        <source>Has a lookalike</source>
        <translation>Mae rhywun tebyg</translation>
    </message>
    <message>
        <source>Held: case open</source>
        <translation>Delir: achos ar agor</translation>
    </message>
    <message>
        <source>Held: convicted</source>
        <translation>Delir: cafwyd yn euog</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Hold an entry</source>
        <translation>Atal dileu data eitem</translation>
    </message>
    <message>
        <source>Hold an entry…</source>
        <translation>Atal dileu data eitem…</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Yn dal</translation>
    </message>
    <message>
        <source>Holds when the console is next started.</source>
        <translation>Daw i rym pan gychwynnir y consol nesaf.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>How far the check has come</source>
        <translation>Pa mor bell y daeth y gwirio</translation>
    </message>
    <message>
        <source>How far the import has come</source>
        <translation>Pa mor bell y daeth y mewnforio</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Sut mae&apos;n edrych</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Y sefyllfa</translation>
    </message>
    <message>
        <source>How it was reviewed</source>
        <translation>Sut yr adolygwyd</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>Sut y&apos;i datryswyd</translation>
    </message>
    <message>
        <source>How long entries lay on the desk and how long one answer was given in a row is always known. Everything is reported for a list, on its Sign-off page, and never for a person.</source>
        <translation>Mae bob amser yn hysbys am ba hyd y bu eitemau ar y ddesg ac am ba hyd y rhoddwyd un ateb yn olynol. Adroddir popeth ar gyfer rhestr, ar ei thudalen Llofnodi, a byth ar gyfer person.</translation>
    </message>
    <message>
        <source>How the window looks and is worked, for you alone; and for administrators the office&apos;s people, sources and policy packs.</source>
        <translation>Sut mae&apos;r ffenestr yn edrych ac yn gweithio, i chi yn unig; ac i weinyddwyr, pobl, ffynonellau a phecynnau polisi&apos;r swyddfa.</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Sut y gwyddoch</translation>
    </message>
    <message>
        <source>How {ref} was reviewed</source>
        <translation>Sut yr adolygwyd {ref}</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Rwyf wedi ei weld</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Dynodwyr</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>Mewnforio bwndel</translation>
    </message>
    <message>
        <source>Import bundle takes proposals in; you can also drop a bundle on the window, or open it with the console from your files. Nothing goes in before you have seen what it proposes.</source>
        <translation>Mae Mewnforio bwndel yn derbyn cynigion; gallwch hefyd ollwng bwndel ar y ffenestr, neu ei agor gyda&apos;r consol o&apos;ch ffeiliau. Nid aiff dim i mewn cyn i chi weld yr hyn y mae&apos;n ei gynnig.</translation>
    </message>
    <message>
        <source>Import bundle…</source>
        <translation>Mewnforio bwndel…</translation>
    </message>
    <message>
        <source>In a small window with large text the queue stands behind the button at the left.</source>
        <translation>Mewn ffenestr fach gyda thestun mawr mae&apos;r ciw y tu ôl i&apos;r botwm ar y chwith.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Dan adolygiad</translation>
    </message>
    <message>
        <source>In the order of intake, by number.</source>
        <translation>Yn nhrefn derbyn, yn ôl rhif.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>In your own words (needed for your own judgement)</source>
        <translation>Yn eich geiriau eich hun (ei angen ar gyfer eich barn eich hun)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Y tu mewn</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>I mewn i</translation>
    </message>
    <message>
        <source>It also ends a lock-out after failed sign-ins.</source>
        <translation>Mae hefyd yn dod â chloi ar ôl mewngofnodi aflwyddiannus i ben.</translation>
    </message>
    <message>
        <source>It answers; its first {rows} are below.</source>
        <translation>Mae&apos;n ateb; mae ei {rows} cyntaf isod.</translation>
    </message>
    <message>
        <source>It cannot be found again once it is lost.</source>
        <translation>Ni ellir ei ganfod eto unwaith y bydd ar goll.</translation>
    </message>
    <message>
        <source>It cannot be read. {problem}</source>
        <translation>Ni ellir ei darllen. {problem}</translation>
    </message>
    <message>
        <source>It checks that a picture may be held and how old it is. It does not check that the face is the named person&apos;s; that is for the officer who looks at it.</source>
        <translation>Mae&apos;n gwirio y caniateir dal llun a pha mor hen ydyw. Nid yw&apos;n gwirio mai wyneb y person a enwir ydyw; mater i&apos;r swyddog sy&apos;n edrych arno yw hynny.</translation>
    </message>
    <message>
        <source>It does not say when it was true; I know that it was:</source>
        <translation>Nid yw&apos;n dweud pryd yr oedd yn wir; gwn ei fod:</translation>
    </message>
    <message>
        <source>It had ended</source>
        <translation>Roedd wedi dod i ben</translation>
    </message>
    <message>
        <source>It holds no face and no name and can be shown to anyone. Anybody can check it with the verify command, on any machine and without an account. The schedule holds the faces and stays inside the force.</source>
        <translation>Nid yw&apos;n dal wyneb nac enw a gellir ei dangos i unrhyw un. Gall unrhyw un ei gwirio â&apos;r gorchymyn verify, ar unrhyw beiriant a heb gyfrif. Mae&apos;r atodlen yn dal yr wynebau ac yn aros o fewn yr heddlu.</translation>
    </message>
    <message>
        <source>It is taken off the list at once and has to be confirmed off the system.</source>
        <translation>Caiff ei thynnu oddi ar y rhestr ar unwaith, a rhaid cadarnhau ei bod oddi ar y system.</translation>
    </message>
    <message>
        <source>It left: somebody has it, or had it</source>
        <translation>Gadawodd: mae gan rywun, neu bu gan rywun</translation>
    </message>
    <message>
        <source>It names no deployment; choose above into which list it goes.</source>
        <translation>Nid yw&apos;n enwi defnydd; dewiswch uchod i ba restr y mae&apos;n mynd.</translation>
    </message>
    <message>
        <source>It never left, and nobody has it</source>
        <translation>Ni adawodd erioed, ac nid oes gan neb</translation>
    </message>
    <message>
        <source>It replaces slip {replaces}.</source>
        <translation>Mae&apos;n disodli slip {replaces}.</translation>
    </message>
    <message>
        <source>It stays on the list for as long as its records say no more than they do now.</source>
        <translation>Mae&apos;n aros ar y rhestr cyhyd ag na fydd ei chofnodion yn dweud mwy nag y maent yn ei ddweud nawr.</translation>
    </message>
    <message>
        <source>It stays, for a reason</source>
        <translation>Mae&apos;n aros, am reswm</translation>
    </message>
    <message>
        <source>It still held</source>
        <translation>Roedd yn dal o hyd</translation>
    </message>
    <message>
        <source>It was decided, and then a record changed in a way that matters. The entry waits for another decision and shows what changed.</source>
        <translation>Fe&apos;i penderfynwyd, ac yna newidiodd cofnod mewn ffordd sydd o bwys. Mae&apos;r eitem yn aros am benderfyniad arall ac yn dangos yr hyn a newidiodd.</translation>
    </message>
    <message>
        <source>Its record does not say when it changed.</source>
        <translation>Nid yw ei chofnod yn dweud pryd y newidiodd.</translation>
    </message>
    <message>
        <source>Its reference, such as WNT-0412.</source>
        <translation>Ei chyfeirnod, megis WNT-0412.</translation>
    </message>
    <message>
        <source>Its silence</source>
        <translation>Ei thawelwch</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Ei eiriau</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation>Cadw&apos;r allwedd yn</translation>
    </message>
    <message>
        <source>Keep {entry} on the list</source>
        <translation>Cadw {entry} ar y rhestr</translation>
    </message>
    <message>
        <source>Keeps one entry from being erased for a named purpose, and for no other, until the time given here. It never goes on by itself, and each receipt says so.</source>
        <translation>Mae&apos;n atal data un eitem rhag cael ei ddileu, at ddiben a enwir ac at ddim diben arall, tan yr amser a roddir yma. Nid yw byth yn parhau ohono&apos;i hun, ac mae pob derbynneb yn dweud hynny.</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Cadw…</translation>
    </message>
    <message>
        <source>Key (*.p12)</source>
        <translation>Allwedd (*.p12)</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Bysell {key}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>Keys, {step} of {count}: {words}</source>
        <translation>Bysellau, {step} o {count}: {words}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Kind (DPA 2018 s.62)</source>
        <translation>Math (DPA 2018 a.62)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Darfu</translation>
    </message>
    <message>
        <source>Lapsed: decide again. </source>
        <translation>Darfu: penderfynwch eto. </translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Olaf</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Ateb diwethaf</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Eitem olaf</translation>
    </message>
    <message>
        <source>Last event&apos;s digest: {head}</source>
        <translation>Crynodeb y digwyddiad olaf: {head}</translation>
    </message>
    <message>
        <source>Latitude, longitude in degrees; zones are judged by it.</source>
        <translation>Lledred, hydred mewn graddau; bernir parthau yn ôl hyn.</translation>
    </message>
    <message>
        <source>Law and policy</source>
        <translation>Y gyfraith a&apos;r polisi</translation>
    </message>
    <message>
        <source>Law and policy behind it</source>
        <translation>Y gyfraith a&apos;r polisi y tu ôl iddi</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>Llai o gyferbyniad</translation>
    </message>
    <message>
        <source>Letters do nothing while you type in a field; Esc leaves the field. Keys can be changed, and single letters switched off, in Settings.</source>
        <translation>Nid yw llythrennau&apos;n gwneud dim tra byddwch yn teipio mewn maes; mae Esc yn gadael y maes. Safleoedd ar y bysellfwrdd yw&apos;r llythrennau, felly maent yr un fath ym mhob iaith. Gellir newid bysellau, a diffodd llythrennau unigol, yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Llinell</translation>
    </message>
    <message>
        <source>Line {line}: {sentence}</source>
        <translation>Llinell {line}: {sentence}</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Rhestri</translation>
    </message>
    <message>
        <source>Lists of this office</source>
        <translation>Rhestri&apos;r swyddfa hon</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Byw</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Cloi&apos;r sgrin</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translation>Cloi&apos;r sgrin ar ôl</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Ar glo</translation>
    </message>
    <message>
        <source>Log (*.jsonl)</source>
        <translation>Log (*.jsonl)</translation>
    </message>
    <message>
        <source>London time.</source>
        <translation>Amser Llundain.</translation>
    </message>
    <message>
        <source>Longest time from record change to recall today: {time}</source>
        <translation>Amser hiraf heddiw o newid cofnod hyd at alw&apos;n ôl: {time}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Edrych</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Look again at what changed</source>
        <translation>Edrych eto ar yr hyn a newidiodd</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Edrych arni eto</translation>
    </message>
    <message>
        <source>Look at it and print…</source>
        <translation>Edrych arno ac argraffu…</translation>
    </message>
    <message>
        <source>Look at the entry</source>
        <translation>Edrych ar yr eitem</translation>
    </message>
    <message>
        <source>Look closely: Z shows the face at full size, + and the wheel come nearer at the pointer, C lays another picture of the person beside, where the office has one. Turning ([ and ]), brightening (. and ,) and contrast (&gt; and &lt;) are for your eye only; nothing that is kept changes, and 0 puts it back.</source>
        <translation>Edrychwch yn fanwl: mae Z yn dangos yr wyneb ar ei faint llawn, mae + a&apos;r olwyn yn dod yn nes wrth y pwyntydd, mae C yn gosod llun arall o&apos;r person wrth ei ochr, lle mae gan y swyddfa un. At eich llygad chi yn unig y mae troi ([ a ]), goleuo (. a ,) a chyferbyniad (&gt; a &lt;); nid oes dim a gedwir yn newid, ac mae 0 yn ei adfer.</translation>
    </message>
    <message>
        <source>Look closely: the picture, and the whole of the case.</source>
        <translation>Edrych yn fanwl: y llun, a&apos;r achos cyfan.</translation>
    </message>
    <message>
        <source>Look further down</source>
        <translation>Edrych yn is i lawr</translation>
    </message>
    <message>
        <source>Look further up</source>
        <translation>Edrych yn uwch i fyny</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Look to the left</source>
        <translation>Edrych i&apos;r chwith</translation>
    </message>
    <message>
        <source>Look to the right</source>
        <translation>Edrych i&apos;r dde</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Edrychwyd ar</translation>
    </message>
    <message>
        <source>Looking at the list…</source>
        <translation>Yn edrych ar y rhestr…</translation>
    </message>
    <message>
        <source>Make a fault report…</source>
        <translation>Gwneud adroddiad am nam…</translation>
    </message>
    <message>
        <source>Make a signing key</source>
        <translation>Gwneud allwedd lofnodi</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Creu&apos;r cyfrif</translation>
    </message>
    <message>
        <source>Make the key…</source>
        <translation>Gwneud yr allwedd…</translation>
    </message>
    <message>
        <source>Make the next slip and print it…</source>
        <translation>Gwneud y slip nesaf a&apos;i argraffu…</translation>
    </message>
    <message>
        <source>Map of its conditions</source>
        <translation>Map o&apos;i hamodau</translation>
    </message>
    <message>
        <source>Map of the zones of {entry_ref}, north up</source>
        <translation>Map o barthau {entry_ref}, y gogledd i fyny</translation>
    </message>
    <message>
        <source>Menu of every command</source>
        <translation>Dewislen pob gorchymyn</translation>
    </message>
    <message>
        <source>Menus and bars stand still and the cursor does not blink. Where the desktop asks for less movement, that holds here too.</source>
        <translation>Mae dewislenni a bariau&apos;n aros yn llonydd ac nid yw&apos;r cyrchwr yn amrantu. Lle mae&apos;r bwrdd gwaith yn gofyn am lai o symud, mae hynny&apos;n dal yma hefyd.</translation>
    </message>
    <message>
        <source>Met: {sentence}</source>
        <translation>Bodlonwyd: {sentence}</translation>
    </message>
    <message>
        <source>Missing person</source>
        <translation>Person coll</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Mwy o gyferbyniad</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Move both pictures, or one</source>
        <translation>Symud y ddau lun, neu un</translation>
    </message>
    <message>
        <source>Moves by itself · </source>
        <translation>Yn symud ar ei ben ei hun · </translation>
    </message>
    <message>
        <source>My last decisions</source>
        <translation>Fy mhenderfyniadau diwethaf</translation>
    </message>
    <message>
        <source>My referrals with an answer</source>
        <translation>Fy atgyfeiriadau gydag ateb</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Enw&apos;r hidlydd</translation>
    </message>
    <message>
        <source>Names and faces on it</source>
        <translation>Enwau ac wynebau arni</translation>
    </message>
    <message>
        <source>Nearer, at the pointer</source>
        <translation>Nes, wrth y pwyntydd</translation>
    </message>
    <message>
        <source>Necessity</source>
        <translation>Rheidrwydd</translation>
    </message>
    <message>
        <source>Needed where it ends early, or where something differs or was not compared.</source>
        <translation>Mae ei angen lle daw i ben yn gynnar, neu lle mae rhywbeth yn wahanol neu heb ei gymharu.</translation>
    </message>
    <message>
        <source>Needs judgement</source>
        <translation>Angen barn</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>Defnydd newydd</translation>
    </message>
    <message>
        <source>New deployment…</source>
        <translation>Defnydd newydd…</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>New password for {title}</source>
        <translation>Cyfrinair newydd i {title}</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Cyfrinair newydd, unwaith eto</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Cyfrinair newydd…</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Diweddarach</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Diweddaraf</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Next changed since I looked</source>
        <translation>Nesaf a newidiwyd ers i mi edrych</translation>
    </message>
    <message>
        <source>Next check in {time}</source>
        <translation>Gwiriad nesaf ymhen {time}</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Eitem nesaf</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Nesaf heb ei phenderfynu</translation>
    </message>
    <message>
        <source>No certificate was signed that has this entry, so nothing proves it.</source>
        <translation>Ni lofnodwyd tystysgrif sydd â&apos;r eitem hon, felly nid oes dim yn ei phrofi.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Dim eitemau eto</translation>
    </message>
    <message>
        <source>No events{searched}.</source>
        <translation>Dim digwyddiadau{searched}.</translation>
    </message>
    <message>
        <source>No key chosen yet</source>
        <translation>Heb ddewis allwedd eto</translation>
    </message>
    <message>
        <source>No list is in force</source>
        <translation>Nid oes rhestr mewn grym</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Dim rhestr eto</translation>
    </message>
    <message>
        <source>No longer supported</source>
        <translation>Heb ei hategu mwyach</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Dim llun</translation>
    </message>
    <message>
        <source>No record of this person or case was found.</source>
        <translation>Ni chafwyd cofnod o&apos;r person na&apos;r achos hwn.</translation>
    </message>
    <message>
        <source>No record of {entry_ref} names a zone. The deployment is at {place} ({latitude:.5f}, {longitude:.5f}).</source>
        <translation>Nid oes cofnod o {entry_ref} yn enwi parth. Mae&apos;r defnydd yn {place} ({latitude:.5f}, {longitude:.5f}).</translation>
    </message>
    <message>
        <source>No source has answered yet.</source>
        <translation>Nid oes ffynhonnell wedi ateb eto.</translation>
    </message>
    <message>
        <source>No system was given it</source>
        <translation>Ni roddwyd hi i unrhyw system</translation>
    </message>
    <message>
        <source>No verdict yet: the case is not on the screen.</source>
        <translation>Dim dyfarniad eto: nid yw&apos;r achos ar y sgrin.</translation>
    </message>
    <message>
        <source>No verdict yet: the entry that was asked for is not on the screen.</source>
        <translation>Dim dyfarniad eto: nid yw&apos;r eitem y gofynnwyd amdani ar y sgrin.</translation>
    </message>
    <message>
        <source>No verdict yet: the picture is not on the screen.</source>
        <translation>Dim dyfarniad eto: nid yw&apos;r llun ar y sgrin.</translation>
    </message>
    <message>
        <source>No verdicts here · {keys}</source>
        <translation>Dim dyfarniadau yma · {keys}</translation>
    </message>
    <message>
        <source>No words were typed.</source>
        <translation>Ni theipiwyd geiriau.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Neb</translation>
    </message>
    <message>
        <source>Nobody has been proposed yet.</source>
        <translation>Nid oes neb wedi&apos;i gynnig eto.</translation>
    </message>
    <message>
        <source>Nobody looked</source>
        <translation>Nid edrychodd neb</translation>
    </message>
    <message>
        <source>Nobody may be looked for with this list any more, the watch over it ends, and nothing of it can be changed. Its pictures, names and records are erased by themselves when the time for it comes, and within minutes where that is over: place legal holds first. This cannot be taken back.</source>
        <translation>Ni chaniateir chwilio am neb â&apos;r rhestr hon mwyach, daw&apos;r gwylio drosti i ben, ac ni ellir newid dim ohoni. Dileir ei lluniau, ei henwau a&apos;i chofnodion ohonynt eu hunain pan ddaw&apos;r amser, ac o fewn munudau lle mae hwnnw wedi mynd heibio: rhowch ddaliadau cyfreithiol yn gyntaf. Ni ellir tynnu hyn yn ôl.</translation>
    </message>
    <message>
        <source>Nobody recalled</source>
        <translation>Neb wedi&apos;i alw&apos;n ôl</translation>
    </message>
    <message>
        <source>Nobody signed its end off. Recalls are still told; end the deployment.</source>
        <translation>Ni lofnododd neb ei ddiwedd. Mae galwadau&apos;n ôl yn dal i gael eu dweud; dewch â&apos;r defnydd i ben.</translation>
    </message>
    <message>
        <source>Nobody was handed the list yet.</source>
        <translation>Ni throsglwyddwyd y rhestr i neb eto.</translation>
    </message>
    <message>
        <source>Nobody was recalled, as far as the records could be checked.</source>
        <translation>Ni alwyd neb yn ôl, cyn belled ag y gellid gwirio&apos;r cofnodion.</translation>
    </message>
    <message>
        <source>Nobody was recalled.</source>
        <translation>Ni alwyd neb yn ôl.</translation>
    </message>
    <message>
        <source>Nobody was recalled: what is signed still holds for all {entries}.</source>
        <translation>Ni alwyd neb yn ôl: mae&apos;r hyn a lofnodwyd yn dal o hyd ar gyfer pob un o&apos;r {entries}.</translation>
    </message>
    <message>
        <source>Nobody was stopped</source>
        <translation>Ni stopiwyd neb</translation>
    </message>
    <message>
        <source>Nobody watches this list yet</source>
        <translation>Nid oes neb yn gwylio&apos;r rhestr hon eto</translation>
    </message>
    <message>
        <source>Nominal reference</source>
        <translation>Cyfeirnod enwol</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Dim un o&apos;r rhain</translation>
    </message>
    <message>
        <source>None struck</source>
        <translation>Dim un wedi&apos;i dileu</translation>
    </message>
    <message>
        <source>None was asked yet.</source>
        <translation>Ni holwyd yr un eto.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Heb ei gwirio</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Heb ei chadarnhau</translation>
    </message>
    <message>
        <source>Not confirmed since {time}</source>
        <translation>Heb ei chadarnhau ers {time}</translation>
    </message>
    <message>
        <source>Not confirmed since {time}: {why}</source>
        <translation>Heb ei chadarnhau ers {time}: {why}</translation>
    </message>
    <message>
        <source>Not confirmed · {time}</source>
        <translation>Heb ei gadarnhau · {time}</translation>
    </message>
    <message>
        <source>Not convicted</source>
        <translation>Heb ei gael yn euog</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Heb ei throsglwyddo eto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>Not lawful</source>
        <translation>Anghyfreithlon</translation>
    </message>
    <message>
        <source>Not looked at by me</source>
        <translation>Heb edrych arni gennyf i</translation>
    </message>
    <message>
        <source>Not met: {sentence}</source>
        <translation>Heb ei fodloni: {sentence}</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Ni ddywedwyd</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Heb roi cynnig arni eto.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Note this stop</source>
        <translation>Nodi&apos;r stop hwn</translation>
    </message>
    <message>
        <source>Note, in your own words (needed for your own judgement)</source>
        <translation>Nodyn, yn eich geiriau eich hun (ei angen ar gyfer eich barn eich hun)</translation>
    </message>
    <message>
        <source>Noted. Recall {number} is not confirmed yet: another system holds it.</source>
        <translation>Nodwyd. Nid yw galw&apos;n ôl {number} wedi&apos;i gadarnhau eto: mae system arall yn ei dal.</translation>
    </message>
    <message>
        <source>Nothing against the picture</source>
        <translation>Dim yn erbyn y llun</translation>
    </message>
    <message>
        <source>Nothing can be approved before they are. It can be struck or referred.</source>
        <translation>Ni ellir cymeradwyo dim cyn hynny. Gellir ei dileu neu ei hatgyfeirio.</translation>
    </message>
    <message>
        <source>Nothing further down changed since you looked at it.</source>
        <translation>Nid oes dim ymhellach i lawr wedi newid ers i chi edrych arno.</translation>
    </message>
    <message>
        <source>Nothing further down this queue waits for a decision.</source>
        <translation>Nid oes dim ymhellach i lawr y ciw hwn yn aros am benderfyniad.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nid oes dim yn agored</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nid oes dim yn symud ar ei ben ei hun</translation>
    </message>
    <message>
        <source>Nothing moves by itself where you or your desktop ask for that.</source>
        <translation>Nid oes dim yn symud ar ei ben ei hun lle rydych chi neu&apos;ch bwrdd gwaith yn gofyn am hynny.</translation>
    </message>
    <message>
        <source>Nothing stands in the way. Read the draft, then sign it.</source>
        <translation>Nid oes dim yn sefyll yn y ffordd. Darllenwch y drafft, yna llofnodwch ef.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Dim i&apos;w ddangos</translation>
    </message>
    <message>
        <source>Nothing waits for a second look now.</source>
        <translation>Nid oes dim yn aros am ail olwg nawr.</translation>
    </message>
    <message>
        <source>Nothing waits for a second look.</source>
        <translation>Nid oes dim yn aros am ail olwg.</translation>
    </message>
    <message>
        <source>Nothing was touched for {minutes} min. </source>
        <translation>Ni chyffyrddwyd â dim am {minutes} munud. </translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Hysbysiad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>ONE STOP</source>
        <translation>UN STOPIAD</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Amcan</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>O beth</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Off since</source>
        <translation>Oddi ar y system ers</translation>
    </message>
    <message>
        <source>Off since {off}, known here since {known} ({by}): {words}</source>
        <translation>Oddi ar y system ers {off}, yn hysbys yma ers {known} ({by}): {words}</translation>
    </message>
    <message>
        <source>Off which system</source>
        <translation>Oddi ar ba system</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Trosedd</translation>
    </message>
    <message>
        <source>Officer in the case</source>
        <translation>Swyddog yr achos</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Hŷn</translation>
    </message>
    <message>
        <source>Oldest answer</source>
        <translation>Ateb hynaf</translation>
    </message>
    <message>
        <source>Oldest record answer</source>
        <translation>Ateb hynaf</translation>
    </message>
    <message>
        <source>Oldest {oldest}; half of the records {median} or younger{past}.</source>
        <translation>Hynaf {oldest}; mae hanner y cofnodion yn {median} neu&apos;n iau{past}.</translation>
    </message>
    <message>
        <source>On Audit</source>
        <translation>Am Archwilio</translation>
    </message>
    <message>
        <source>On Lists</source>
        <translation>Am Rhestri</translation>
    </message>
    <message>
        <source>On Lists, import the bundle that the intelligence team made: a folder, a zip file or a table. Rows that cannot be taken are set aside with their line and what is wrong; save them for whoever made them. Importing the same again changes nothing.</source>
        <translation>Ar Rhestri, mewnforiwch y bwndel a wnaeth y tîm cudd-wybodaeth: ffolder, ffeil zip neu dabl. Caiff rhesi na ellir eu derbyn eu gosod o&apos;r neilltu gyda&apos;u llinell a&apos;r hyn sydd o&apos;i le; cadwch hwy i bwy bynnag a&apos;u gwnaeth. Nid yw mewnforio&apos;r un peth eto&apos;n newid dim.</translation>
    </message>
    <message>
        <source>On Review</source>
        <translation>Am Adolygu</translation>
    </message>
    <message>
        <source>On Settings</source>
        <translation>Am Gosodiadau</translation>
    </message>
    <message>
        <source>On Sign-off</source>
        <translation>Am Llofnodi</translation>
    </message>
    <message>
        <source>On Watch</source>
        <translation>Am Gwylio</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Ar gofnod</translation>
    </message>
    <message>
        <source>One entry at a time, decided on what you see. The likeliest wrong and most harmful come first.</source>
        <translation>Un eitem ar y tro, wedi&apos;i phenderfynu ar yr hyn a welwch. Daw&apos;r rhai tebycaf o fod yn anghywir a mwyaf niweidiol yn gyntaf.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un eiliad</translation>
    </message>
    <message>
        <source>One page for a van without a network, with every recall that its system has not confirmed. The operator keys the codes in or scans them, and reads a code back. A new slip replaces the one before.</source>
        <translation>Un dudalen ar gyfer fan heb rwydwaith, gyda phob galw&apos;n ôl nas cadarnhawyd gan ei system. Mae&apos;r gweithredwr yn bysellu&apos;r codau i mewn neu&apos;n eu sganio, ac yn darllen cod yn ôl. Mae slip newydd yn disodli&apos;r un blaenorol.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Cod untro</translation>
    </message>
    <message>
        <source>Only where it was the right face.</source>
        <translation>Dim ond lle&apos;r wyneb cywir ydoedd.</translation>
    </message>
    <message>
        <source>Only where several systems hold the list</source>
        <translation>Dim ond lle mae sawl system yn dal y rhestr</translation>
    </message>
    <message>
        <source>Only where somebody was stopped.</source>
        <translation>Dim ond lle y stopiwyd rhywun.</translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation>Dim ond lle maent yn gwahaniaethu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Open a deployment, which says for what, where, when and for whom; then import the bundle of proposed entries. A bundle that describes its own deployment opens it.</source>
        <translation>Agorwch ddefnydd, sy&apos;n dweud at ba ddiben, ble, pryd ac ar gyfer pwy; yna mewnforiwch y bwndel o eitemau a gynigir. Mae bwndel sy&apos;n disgrifio&apos;i ddefnydd ei hun yn ei agor.</translation>
    </message>
    <message>
        <source>Open a list first, on the Lists page.</source>
        <translation>Agorwch restr yn gyntaf, ar y dudalen Rhestri.</translation>
    </message>
    <message>
        <source>Open differences</source>
        <translation>Gwahaniaethau agored</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Agor y rhestr</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Agor y cyfrif</translation>
    </message>
    <message>
        <source>Open the deployment</source>
        <translation>Agor y defnydd</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Agor y rhestr</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Ymgyrch</translation>
    </message>
    <message>
        <source>Operation {operation}</source>
        <translation>Ymgyrch {operation}</translation>
    </message>
    <message>
        <source>Operation {operation} · {where}</source>
        <translation>Ymgyrch {operation} · {where}</translation>
    </message>
    <message>
        <source>Operation {operation}, {place}</source>
        <translation>Ymgyrch {operation}, {place}</translation>
    </message>
    <message>
        <source>Or a sign-in name; they sign in with it.</source>
        <translation>Neu enw mewngofnodi; byddant yn mewngofnodi ag ef.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Order of intake</source>
        <translation>Trefn derbyn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Sefydliad</translation>
    </message>
    <message>
        <source>Outcome {code}</source>
        <translation>Canlyniad {code}</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Y tu allan</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dogfen PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PICTURE FACTS</source>
        <translation>FFEITHIAU&apos;R LLUN</translation>
    </message>
    <message>
        <source>PNC ID</source>
        <translation>Rhif PNC</translation>
    </message>
    <message>
        <source>PNC {pnc_id}</source>
        <translation>PNC {pnc_id}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Cyfrinymadrodd yr allwedd</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>Cyfrinymadrodd, unwaith eto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Password of {title}</source>
        <translation>Cyfrinair {title}</translation>
    </message>
    <message>
        <source>Password, once more</source>
        <translation>Cyfrinair, unwaith eto</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>People of this office</source>
        <translation>Pobl y swyddfa hon</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Pick for what</source>
        <translation>Dewiswch at ba ddiben</translation>
    </message>
    <message>
        <source>Pick one</source>
        <translation>Dewiswch un</translation>
    </message>
    <message>
        <source>Pick the reason</source>
        <translation>Dewiswch y rheswm</translation>
    </message>
    <message>
        <source>Pick the system</source>
        <translation>Dewiswch y system</translation>
    </message>
    <message>
        <source>Pick what became of it</source>
        <translation>Dewiswch beth ddaeth ohono</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Picture facts</source>
        <translation>Ffeithiau&apos;r llun</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Llun o {name}</translation>
    </message>
    <message>
        <source>Picture to compare with</source>
        <translation>Llun i gymharu ag ef</translation>
    </message>
    <message>
        <source>Pictures, names and records of this deployment are erased. What it rested on is kept as figures and commitments.</source>
        <translation>Mae lluniau, enwau a chofnodion y defnydd hwn wedi&apos;u dileu. Cedwir yr hyn yr oedd yn dibynnu arno fel ffigurau ac ymrwymiadau.</translation>
    </message>
    <message>
        <source>Pictures, names, records and every copy that this office knows of go, and nothing brings them back: on this machine, in its database&apos;s free pages, in the folders of hand-overs. The certificate, the log and commitments stay, by which it can be answered later whether somebody was listed. Entries under a legal hold stay until it ends. The receipt lists every copy and is signed with your key.</source>
        <translation>Bydd lluniau, enwau, cofnodion a phob copi y mae&apos;r swyddfa hon yn gwybod amdano yn mynd, ac ni all dim ddod â hwy&apos;n ôl: ar y peiriant hwn, yn nhudalennau rhydd ei gronfa ddata, yn ffolderi&apos;r trosglwyddiadau. Mae&apos;r dystysgrif, y log a&apos;r ymrwymiadau&apos;n aros, a thrwyddynt gellir ateb yn ddiweddarach a oedd rhywun wedi&apos;i restru. Mae eitemau dan daliad cyfreithiol yn aros nes iddo ddod i ben. Mae&apos;r dderbynneb yn rhestru pob copi ac fe&apos;i llofnodir â&apos;ch allwedd.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Planted entries</source>
        <translation>Eitemau a blannwyd</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Pwynt</translation>
    </message>
    <message>
        <source>Policy pack</source>
        <translation>Pecyn polisi</translation>
    </message>
    <message>
        <source>Policy pack (*.toml)</source>
        <translation>Pecyn polisi (*.toml)</translation>
    </message>
    <message>
        <source>Policy packs</source>
        <translation>Pecynnau polisi</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Cyfrinair presennol</translation>
    </message>
    <message>
        <source>Press a new key in a field; Backspace takes the key away. Each command can have two.</source>
        <translation>Pwyswch fysell newydd mewn maes; mae Backspace yn tynnu&apos;r fysell ymaith. Gall pob gorchymyn gael dwy.</translation>
    </message>
    <message>
        <source>Press a number, or type to find another reason</source>
        <translation>Pwyswch rif, neu teipiwch i ganfod rheswm arall</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Eitem flaenorol</translation>
    </message>
    <message>
        <source>Print certificate…</source>
        <translation>Argraffu&apos;r dystysgrif…</translation>
    </message>
    <message>
        <source>Print schedule…</source>
        <translation>Argraffu&apos;r atodlen…</translation>
    </message>
    <message>
        <source>Print {title}</source>
        <translation>Argraffu {title}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Yn argraffu…</translation>
    </message>
    <message>
        <source>Prints, photographs and screens</source>
        <translation>Printiau, ffotograffau a sgriniau</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Proof: as leaf {index} of {leaves} this stands under the root of {certificate}, signed {at}; {steps} steps lead from it to {root}.</source>
        <translation>Prawf: fel deilen {index} o {leaves} saif hyn o dan wraidd {certificate}, a lofnodwyd {at}; nifer y camau ohoni at {root}: {steps}.</translation>
    </message>
    <message>
        <source>Proportionality</source>
        <translation>Cymesuredd</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>Public record</source>
        <translation>Cofnod cyhoeddus</translation>
    </message>
    <message>
        <source>Public record…</source>
        <translation>Cofnod cyhoeddus…</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei adfer</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>Questions to the authorising officer</source>
        <translation>Cwestiynau i&apos;r swyddog awdurdodi</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Ciw</translation>
    </message>
    <message>
        <source>READ BACK</source>
        <translation>DARLLEN YN ÔL</translation>
    </message>
    <message>
        <source>REASON FOR ALL OF THEM</source>
        <translation>RHESWM DROS BOB UN OHONYNT</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rheng</translation>
    </message>
    <message>
        <source>Read the standing, the case and the records at the right; the keys act on the one large picture that is named above it.</source>
        <translation>Darllenwch y sefyllfa, yr achos a&apos;r cofnodion ar y dde; mae&apos;r bysellau&apos;n gweithredu ar yr un llun mawr a enwir uwch ei ben.</translation>
    </message>
    <message>
        <source>Reading the bundle…</source>
        <translation>Yn darllen y bwndel…</translation>
    </message>
    <message>
        <source>Reading the log is itself an event of the log</source>
        <translation>Mae darllen y log ei hun yn ddigwyddiad yn y log</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Yn darllen {name}…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Reason for all of them</source>
        <translation>Rheswm dros bob un ohonynt</translation>
    </message>
    <message>
        <source>Reason for striking</source>
        <translation>Rheswm dros ddileu</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Rhesymau</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Recall by hand</source>
        <translation>Galw&apos;n ôl â llaw</translation>
    </message>
    <message>
        <source>Recall by hand…</source>
        <translation>Galw&apos;n ôl â llaw…</translation>
    </message>
    <message>
        <source>Recall slip</source>
        <translation>Slip galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Recall slip…</source>
        <translation>Slip galw&apos;n ôl…</translation>
    </message>
    <message>
        <source>Recall {entry}</source>
        <translation>Galw {entry} yn ôl</translation>
    </message>
    <message>
        <source>Recall {number} is confirmed.</source>
        <translation>Mae&apos;r galw&apos;n ôl {number} wedi&apos;i gadarnhau.</translation>
    </message>
    <message>
        <source>Recall {number} is confirmed. The list is erased: its words were not kept.</source>
        <translation>Mae&apos;r galw&apos;n ôl {number} wedi&apos;i gadarnhau. Mae&apos;r rhestr wedi&apos;i dileu: ni chadwyd y geiriau.</translation>
    </message>
    <message>
        <source>Recall {number}: {at}.</source>
        <translation>Galw&apos;n ôl {number}: {at}.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Galwyd yn ôl</translation>
    </message>
    <message>
        <source>Recalled after {recalled}, confirmed off after {off}. End the drill.</source>
        <translation>Galwyd yn ôl ar ôl {recalled}, cadarnhawyd ei bod oddi ar y system ar ôl {off}. Dewch â&apos;r ymarfer i ben.</translation>
    </message>
    <message>
        <source>Recalled after {recalled}; not confirmed off yet.</source>
        <translation>Galwyd yn ôl ar ôl {recalled}; ni chadarnhawyd eto ei bod oddi ar y system.</translation>
    </message>
    <message>
        <source>Recalled because nobody answered in time</source>
        <translation>Galwyd yn ôl am nad atebodd neb mewn pryd</translation>
    </message>
    <message>
        <source>Recalled by an authorising officer&apos;s answer</source>
        <translation>Galwyd yn ôl drwy ateb swyddog awdurdodi</translation>
    </message>
    <message>
        <source>Recalled by hand</source>
        <translation>Galwyd yn ôl â llaw</translation>
    </message>
    <message>
        <source>Recalled in {time}</source>
        <translation>Gelwir yn ôl ymhen {time}</translation>
    </message>
    <message>
        <source>Recalled. </source>
        <translation>Galwyd yn ôl. </translation>
    </message>
    <message>
        <source>Recalled. Have it confirmed off the system.</source>
        <translation>Galwyd yn ôl. Mynnwch gadarnhad ei bod oddi ar y system.</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Galwadau&apos;n ôl</translation>
    </message>
    <message>
        <source>Recall…</source>
        <translation>Galw&apos;n ôl…</translation>
    </message>
    <message>
        <source>Receipt {numbers}.</source>
        <translation>Derbynneb {numbers}.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Record systems</source>
        <translation>Systemau cofnodion</translation>
    </message>
    <message>
        <source>Record to recall</source>
        <translation>O&apos;r cofnod i&apos;r galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Records </source>
        <translation>Cofnodion: </translation>
    </message>
    <message>
        <source>Records checked</source>
        <translation>Gwiriwyd y cofnodion</translation>
    </message>
    <message>
        <source>Records checked {age}</source>
        <translation>Cofnodion: gwiriwyd {age}</translation>
    </message>
    <message>
        <source>Records checked: {supported} supported, {judge} need judgement, {not_lawful} not lawful; {moved}.</source>
        <translation>Gwiriwyd y cofnodion: {supported} wedi&apos;u hategu, {judge} ag angen barn, {not_lawful} yn anghyfreithlon; {moved}.</translation>
    </message>
    <message>
        <source>Records in conflict</source>
        <translation>Cofnodion yn gwrthdaro</translation>
    </message>
    <message>
        <source>Records not checked</source>
        <translation>Cofnodion: heb eu gwirio</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Cofnodion a ddarllenwyd</translation>
    </message>
    <message>
        <source>Records systems that this office asks</source>
        <translation>Systemau cofnodion y mae&apos;r swyddfa hon yn eu holi</translation>
    </message>
    <message>
        <source>Records that are wrong</source>
        <translation>Cofnodion sy&apos;n anghywir</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Atgyfeirio</translation>
    </message>
    <message>
        <source>Refer on…</source>
        <translation>Atgyfeirio ymlaen…</translation>
    </message>
    <message>
        <source>Refer {ref} · {name} to a colleague</source>
        <translation>Atgyfeirio {ref} · {name} at gydweithiwr</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Atgyfeiriad</translation>
    </message>
    <message>
        <source>Referral of {ref} · {name}</source>
        <translation>Atgyfeiriad {ref} · {name}</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Atgyfeiriwyd</translation>
    </message>
    <message>
        <source>Referred to me</source>
        <translation>Atgyfeiriwyd ataf i</translation>
    </message>
    <message>
        <source>Referred to you</source>
        <translation>Atgyfeiriwyd atoch chi</translation>
    </message>
    <message>
        <source>Referred to {to_words}. </source>
        <translation>Atgyfeiriwyd at {to_words}. </translation>
    </message>
    <message>
        <source>Referred. </source>
        <translation>Atgyfeiriwyd. </translation>
    </message>
    <message>
        <source>Refer…</source>
        <translation>Atgyfeirio…</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Released in error</source>
        <translation>Rhyddhawyd drwy gamgymeriad</translation>
    </message>
    <message>
        <source>Released under investigation</source>
        <translation>Rhyddhawyd dan ymchwiliad</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Ailenwi&apos;r hidlydd</translation>
    </message>
    <message>
        <source>Report (*.csv *.json);;Any file (*)</source>
        <translation>Adroddiad (*.csv *.json);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>Result {code}</source>
        <translation>Canlyniad {code}</translation>
    </message>
    <message>
        <source>Results of stops</source>
        <translation>Canlyniadau stopio</translation>
    </message>
    <message>
        <source>Results of stops (*.csv);;Any file (*)</source>
        <translation>Canlyniadau stopio (*.csv);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>Results of stops…</source>
        <translation>Canlyniadau stopio…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Risk first</source>
        <translation>Risg yn gyntaf</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rolau</translation>
    </message>
    <message>
        <source>Roles are kept by the console. Somebody who controls the machine or the database can read what is on it; the log&apos;s chain and signed certificates show a change afterwards, and do not prevent it.</source>
        <translation>Y consol sy&apos;n cadw rolau. Gall rhywun sy&apos;n rheoli&apos;r peiriant neu&apos;r gronfa ddata ddarllen yr hyn sydd arno; mae cadwyn y log a thystysgrifau wedi&apos;u llofnodi yn dangos newid wedyn, ond nid ydynt yn ei atal.</translation>
    </message>
    <message>
        <source>Roles of {title}</source>
        <translation>Rolau {title}</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Rolau…</translation>
    </message>
    <message>
        <source>Rows that were set aside</source>
        <translation>Rhesi a osodwyd o&apos;r neilltu</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate&apos;s content</source>
        <translation>SHA-256 o gynnwys y dystysgrif</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation>Cadw&apos;r dystysgrif…</translation>
    </message>
    <message>
        <source>Save rejected.csv…</source>
        <translation>Cadw rejected.csv…</translation>
    </message>
    <message>
        <source>Save schedule…</source>
        <translation>Cadw&apos;r atodlen…</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Cadw&apos;r dystysgrif</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>Cadw&apos;r dudalen…</translation>
    </message>
    <message>
        <source>Save the proofs…</source>
        <translation>Cadw&apos;r profion…</translation>
    </message>
    <message>
        <source>Save the public record</source>
        <translation>Cadw&apos;r cofnod cyhoeddus</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Cadw&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Cadw&apos;r dderbynneb…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Cadw&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Save the rows that were set aside</source>
        <translation>Cadw&apos;r rhesi a osodwyd o&apos;r neilltu</translation>
    </message>
    <message>
        <source>Save the schedule, which shows faces</source>
        <translation>Cadw&apos;r atodlen, sy&apos;n dangos wynebau</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Cadw&apos;r tabl…</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Cadw&apos;r hidlyddion hyn</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>Cadw&apos;r hidlyddion hyn…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Cadwyd fel {name}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Cadwyd fel {name}.</translation>
    </message>
    <message>
        <source>Saved · {office}</source>
        <translation>Cadwyd · {office}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Cadw…</translation>
    </message>
    <message>
        <source>Say how many may be listed at most, from 1 to {most_entries}.</source>
        <translation>Dywedwch faint ar y mwyaf y gellir eu rhestru, o 1 i {most_entries}.</translation>
    </message>
    <message>
        <source>Say what the deployment is to achieve.</source>
        <translation>Dywedwch beth y mae&apos;r defnydd i&apos;w gyflawni.</translation>
    </message>
    <message>
        <source>Say where the cameras stand.</source>
        <translation>Dywedwch ble mae&apos;r camerâu&apos;n sefyll.</translation>
    </message>
    <message>
        <source>Say whether a package left</source>
        <translation>Dweud a adawodd pecyn</translation>
    </message>
    <message>
        <source>Say whether a package left…</source>
        <translation>Dweud a adawodd pecyn…</translation>
    </message>
    <message>
        <source>Say which force it is.</source>
        <translation>Dywedwch pa heddlu ydyw.</translation>
    </message>
    <message>
        <source>Say which organisation the key is for.</source>
        <translation>Dywedwch ar gyfer pa sefydliad y mae&apos;r allwedd.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Yn dweud</translation>
    </message>
    <message>
        <source>Says for which lists a person was proposed and how each came out, also when the names are erased, with a proof that anybody can check against the certificate. The answer goes into the log as a disclosure, with its purpose and the request&apos;s reference, and never about whom.</source>
        <translation>Mae&apos;n dweud ar gyfer pa restrau y cynigiwyd person a beth a ddaeth o bob un, hefyd pan fydd yr enwau wedi eu dileu, gyda phrawf y gall unrhyw un ei wirio yn erbyn y dystysgrif. Mae&apos;r ateb yn mynd i&apos;r log fel datgeliad, gyda&apos;i ddiben a chyfeirnod y cais, a byth am bwy.</translation>
    </message>
    <message>
        <source>Says, as an invented records system, that the warrants of a test entry were withdrawn. The watch has to recall it and have it confirmed off the system; the times are measured and printed on the next certificate. Only on an exercise, and only for an entry that is fictional.</source>
        <translation>Mae&apos;n dweud, fel system gofnodion a ddyfeisiwyd, fod gwarantau eitem brawf wedi&apos;u tynnu&apos;n ôl. Rhaid i&apos;r gwylio ei galw&apos;n ôl a chael cadarnhad ei bod oddi ar y system; caiff yr amserau eu mesur a&apos;u hargraffu ar y dystysgrif nesaf. Mewn ymarfer yn unig, a dim ond ar gyfer eitem ffuglennol.</translation>
    </message>
    <message>
        <source>Scroll the case down</source>
        <translation>Sgrolio&apos;r achos i lawr</translation>
    </message>
    <message>
        <source>Scroll the case up</source>
        <translation>Sgrolio&apos;r achos i fyny</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Ail</translation>
    </message>
    <message>
        <source>Second key of {words}</source>
        <translation>Ail fysell {words}</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Ail olwg</translation>
    </message>
    <message>
        <source>Second looks</source>
        <translation>Ail olygon</translation>
    </message>
    <message>
        <source>Second looks: {second_looks} in a hundred. Planted entries: {planted} in a hundred.</source>
        <translation>Ail olygon: {second_looks} ym mhob cant. Eitemau a blannwyd: {planted} ym mhob cant.</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>Ail swyddog</translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation>Adrannau&apos;r cymorth</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Adrannau&apos;r gosodiadau</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: {count} pages.</source>
        <comment>Sent to the printer: {count} page.</comment>
        <translation>
            <numerusform>Anfonwyd i&apos;r argraffydd: {count} o dudalennau.</numerusform>
            <numerusform>Anfonwyd i&apos;r argraffydd: {count} dudalen.</numerusform>
            <numerusform>Anfonwyd i&apos;r argraffydd: {count} o dudalennau.</numerusform>
            <numerusform>Anfonwyd i&apos;r argraffydd: {count} o dudalennau.</numerusform>
            <numerusform>Anfonwyd i&apos;r argraffydd: {count} o dudalennau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the roles</source>
        <translation>Gosod y rolau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Settle by</source>
        <translation>Datrys erbyn</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Ei ddatrys</translation>
    </message>
    <message>
        <source>Settle the chosen line</source>
        <translation>Datrys y llinell a ddewiswyd</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Eglurder</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Dangos pob un o&apos;r {count}</translation>
    </message>
    <message>
        <source>Show every entry</source>
        <translation>Dangos pob eitem</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Dangos pob bysell</translation>
    </message>
    <message>
        <source>Show every reason</source>
        <translation>Dangos pob rheswm</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Dangos neu guddio&apos;r ciw</translation>
    </message>
    <message>
        <source>Show small faces in the queue</source>
        <translation>Dangos wynebau bach yn y ciw</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>Dangos yr adroddiad…</translation>
    </message>
    <message>
        <source>Show the tour of the keys</source>
        <translation>Dangos taith y bysellau</translation>
    </message>
    <message>
        <source>Show the watch</source>
        <translation>Dangos y gwylio</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Eu dangos</translation>
    </message>
    <message>
        <source>Show {entries}</source>
        <translation>Dangos {entries}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Llofnodi</translation>
    </message>
    <message>
        <source>Sign certificate…</source>
        <translation>Llofnodi&apos;r dystysgrif…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Sign in · {office}</source>
        <translation>Mewngofnodi · {office}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation>Llofnodi&apos;r dystysgrif</translation>
    </message>
    <message>
        <source>Sign the next certificate</source>
        <translation>Llofnodi&apos;r dystysgrif nesaf</translation>
    </message>
    <message>
        <source>Sign {number}: {removed} removed, {added} added</source>
        <translation>Llofnodi {number}: tynnwyd {removed}, ychwanegwyd {added}</translation>
    </message>
    <message>
        <source>Sign {number}: {removed} removed, {added} added…</source>
        <translation>Llofnodi {number}: tynnwyd {removed}, ychwanegwyd {added}…</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Enw mewngofnodi</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Llofnodi</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Llofnodwyd</translation>
    </message>
    <message>
        <source>Signed by {signed_by}, {at}.</source>
        <translation>Llofnodwyd gan {signed_by}, {at}.</translation>
    </message>
    <message>
        <source>Signed in: {title}, {roles}</source>
        <translation>Wedi mewngofnodi: {title}, {roles}</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Allwedd lofnodi</translation>
    </message>
    <message>
        <source>Signing key (*.p12 *.pfx);;Any file (*)</source>
        <translation>Allwedd lofnodi (*.p12 *.pfx);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Yn llofnodi…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Llofnodi…</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Llythrennau unigol</translation>
    </message>
    <message>
        <source>Single letters act, such as A and X in Review</source>
        <translation>Mae llythrennau unigol yn gweithredu, megis A ac X yn Adolygu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Hepgor y daith</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>Rhif y slip</translation>
    </message>
    <message>
        <source>Slip {number} for {recipient} recalls: {recalls}.</source>
        <translation>Mae slip {number} ar gyfer {recipient} yn galw&apos;n ôl: {recalls}.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>So many in a hundred decided entries are drawn by chance and seen again, blind to the first verdict. One that comes out otherwise has to be decided again.</source>
        <translation>Caiff cynifer â hyn ym mhob cant o eitemau a benderfynwyd eu tynnu ar hap a&apos;u gweld eto, yn ddall i&apos;r dyfarniad cyntaf. Rhaid penderfynu eto ar un sy&apos;n dod allan yn wahanol.</translation>
    </message>
    <message>
        <source>So many in a hundred entries are invented and must be struck. They are no part of the list: they reach no count, no certificate and no export.</source>
        <translation>Mae cynifer â hyn ym mhob cant o eitemau wedi&apos;u dyfeisio a rhaid eu dileu. Nid ydynt yn rhan o&apos;r rhestr: nid ydynt yn cyrraedd unrhyw gyfrif, tystysgrif nac allforyn.</translation>
    </message>
    <message>
        <source>So that nothing is erased by mistake.</source>
        <translation>Fel na chaiff data eu dileu drwy gamgymeriad.</translation>
    </message>
    <message>
        <source>Somebody was stopped</source>
        <translation>Stopiwyd rhywun</translation>
    </message>
    <message>
        <source>Something about {ref} changed while it lay on your desk. Look again before you decide.</source>
        <translation>Newidiodd rhywbeth am {ref} tra oedd ar eich desg. Edrychwch eto cyn penderfynu.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Aeth rhywbeth o&apos;i le</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Source mapping (*.toml);;Any file (*)</source>
        <translation>Mapio ffynhonnell (*.toml);;Unrhyw ffeil (*)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Ffynonellau</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Sefyllfa</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Stopio cymharu</translation>
    </message>
    <message>
        <source>Stop comparing (Esc)</source>
        <translation>Stopio cymharu (Esc)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopiwyd</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: {count} copies are not erased yet, and it is tried again.</source>
        <comment>Stopped: {count} copy is not erased yet, and it is tried again.</comment>
        <translation>
            <numerusform>Wedi stopio: nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Wedi stopio: nid yw {count} copi wedi ei ddileu eto, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Wedi stopio: nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Wedi stopio: nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Wedi stopio: nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Yn stopio…</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Strike all shown…</source>
        <translation>Dileu pob un a ddangosir…</translation>
    </message>
    <message>
        <source>Strike {many}</source>
        <translation>Dileu {many}</translation>
    </message>
    <message>
        <source>Strike {ref} · {name}. Why?</source>
        <translation>Dileu {ref} · {name}. Pam?</translation>
    </message>
    <message>
        <source>Strike…</source>
        <translation>Dileu…</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Struck, and why</source>
        <translation>Dilëwyd, a pham</translation>
    </message>
    <message>
        <source>Struck. </source>
        <translation>Dilëwyd. </translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Ategir</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Switched off, only keys with Ctrl or Alt and the function keys act; every command stays in the menu and on its button.</source>
        <translation>O&apos;u diffodd, dim ond bysellau gyda Ctrl neu Alt a&apos;r bysellau swyddogaeth sy&apos;n gweithredu; mae pob gorchymyn yn aros yn y ddewislen ac ar ei fotwm.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>T shows the entry&apos;s timeline, M the zones of its conditions, B the law behind it, Shift+L gives a second look, Q shows or hides the queue.</source>
        <translation>Mae T yn dangos llinell amser yr eitem, M barthau ei hamodau, B y gyfraith y tu ôl iddi, mae Shift+L yn rhoi ail olwg, mae Q yn dangos neu&apos;n cuddio&apos;r ciw.</translation>
    </message>
    <message>
        <source>Tab gives it the keys</source>
        <translation>Mae Tab yn rhoi&apos;r bysellau iddo</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabl (*.csv)</translation>
    </message>
    <message>
        <source>Take back my last decision</source>
        <translation>Tynnu fy mhenderfyniad diwethaf yn ôl</translation>
    </message>
    <message>
        <source>Take back that {entries} were {words}? They wait for a decision again; the log keeps both.</source>
        <translation>Tynnu&apos;n ôl y ffaith i {entries} gael y penderfyniad “{words}”? Byddant yn aros am benderfyniad eto; mae&apos;r log yn cadw&apos;r ddau.</translation>
    </message>
    <message>
        <source>Take back that {name} ({ref}) was {words}? It waits for a decision again; the log keeps both.</source>
        <translation>Tynnu&apos;n ôl y ffaith i {name} ({ref}) gael y penderfyniad “{words}”? Bydd yn aros am benderfyniad eto; mae&apos;r log yn cadw&apos;r ddau.</translation>
    </message>
    <message>
        <source>Take back: {words}</source>
        <translation>Tynnu&apos;n ôl: {words}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Ei dynnu&apos;n ôl…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei dderbyn</translation>
    </message>
    <message>
        <source>Take the code in</source>
        <translation>Derbyn y cod</translation>
    </message>
    <message>
        <source>Take your last decision back, or walk through the last twenty.</source>
        <translation>Tynnu eich penderfyniad diwethaf yn ôl, neu gerdded drwy&apos;r ugain diwethaf.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: {count} entries wait for a decision again.</source>
        <comment>Taken back: {count} entry waits for a decision again.</comment>
        <translation>
            <numerusform>Tynnwyd yn ôl: mae {count} eitem yn aros am benderfyniad eto.</numerusform>
            <numerusform>Tynnwyd yn ôl: mae {count} eitem yn aros am benderfyniad eto.</numerusform>
            <numerusform>Tynnwyd yn ôl: mae {count} eitem yn aros am benderfyniad eto.</numerusform>
            <numerusform>Tynnwyd yn ôl: mae {count} eitem yn aros am benderfyniad eto.</numerusform>
            <numerusform>Tynnwyd yn ôl: mae {count} eitem yn aros am benderfyniad eto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {ref} waits for a decision again.</source>
        <translation>Tynnwyd yn ôl: mae {ref} yn aros am benderfyniad eto.</translation>
    </message>
    <message>
        <source>Taken back: {ref} waits for a second officer again.</source>
        <translation>Tynnwyd yn ôl: mae {ref} yn aros am ail swyddog eto.</translation>
    </message>
    <message>
        <source>Taken off the system</source>
        <translation>Tynnwyd oddi ar y system</translation>
    </message>
    <message>
        <source>Takes the verdict</source>
        <translation>Yn cymryd y dyfarniad</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Yn ei dderbyn…</translation>
    </message>
    <message>
        <source>Tell whoever looks after the console this reference number, or give them the report.</source>
        <translation>Rhowch y cyfeirnod hwn i bwy bynnag sy&apos;n gofalu am y consol, neu rhowch yr adroddiad iddynt.</translation>
    </message>
    <message>
        <source>Test entry</source>
        <translation>Eitem brawf</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Testun (*.txt)</translation>
    </message>
    <message>
        <source>Text grows to 200 %. Colours follow the desktop, or are light or dark.</source>
        <translation>Mae testun yn tyfu i 200 %. Mae lliwiau&apos;n dilyn y bwrdd gwaith, neu&apos;n olau neu&apos;n dywyll.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message numerus="yes">
        <source>That was the last entry of this queue; {count} entries wait in the whole list.</source>
        <comment>That was the last entry of this queue; {count} entry waits in the whole list.</comment>
        <translation>
            <numerusform>Honno oedd eitem olaf y ciw hwn; mae {count} eitem yn aros yn y rhestr gyfan.</numerusform>
            <numerusform>Honno oedd eitem olaf y ciw hwn; mae {count} eitem yn aros yn y rhestr gyfan.</numerusform>
            <numerusform>Honno oedd eitem olaf y ciw hwn; mae {count} eitem yn aros yn y rhestr gyfan.</numerusform>
            <numerusform>Honno oedd eitem olaf y ciw hwn; mae {count} eitem yn aros yn y rhestr gyfan.</numerusform>
            <numerusform>Honno oedd eitem olaf y ciw hwn; mae {count} eitem yn aros yn y rhestr gyfan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Audit page: the events of the log, the newest first, and the verdict on the chain.</source>
        <translation>Y dudalen Archwilio: digwyddiadau&apos;r log, y diweddaraf yn gyntaf, a&apos;r dyfarniad ar y gadwyn.</translation>
    </message>
    <message>
        <source>The Lists page: a table of deployments with their window, stage and counts.</source>
        <translation>Y dudalen Rhestri: tabl o ddefnyddiau gyda&apos;u cyfnod, eu cam a&apos;u cyfrifon.</translation>
    </message>
    <message>
        <source>The Review page: the queue, the picture, the case, the records and the checks.</source>
        <translation>Y dudalen Adolygu: y ciw, y llun, yr achos, y cofnodion a&apos;r gwiriadau.</translation>
    </message>
    <message>
        <source>The Settings page: colours, text size, movement, and when the desk locks.</source>
        <translation>Y dudalen Gosodiadau: lliwiau, maint y testun, symud, a phryd mae&apos;r ddesg yn cloi.</translation>
    </message>
    <message>
        <source>The Sign-off page: figures, what stands in the way, who is on the list, the certificate.</source>
        <translation>Y dudalen Llofnodi: ffigurau, yr hyn sy&apos;n sefyll yn y ffordd, pwy sydd ar y rhestr, y dystysgrif.</translation>
    </message>
    <message>
        <source>The Watch page: the line from signature to street, recalls with their clocks, certificates and records systems.</source>
        <translation>Y dudalen Gwylio: y llinell o&apos;r llofnod i&apos;r stryd, galwadau&apos;n ôl gyda&apos;u clociau, tystysgrifau a systemau cofnodion.</translation>
    </message>
    <message>
        <source>The account of {title} is closed.</source>
        <translation>Mae cyfrif {title} ar gau.</translation>
    </message>
    <message>
        <source>The account of {title} is open.</source>
        <translation>Mae cyfrif {title} ar agor.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Yr ateb</translation>
    </message>
    <message>
        <source>The answer is event {number} of the log.</source>
        <translation>Digwyddiad {number} y log yw&apos;r ateb.</translation>
    </message>
    <message>
        <source>The big screen shows no names and no faces until you ask for them. Esc leaves it.</source>
        <translation>Nid yw&apos;r sgrin fawr yn dangos enwau na wynebau nes i chi ofyn amdanynt. Mae Esc yn ei gadael.</translation>
    </message>
    <message>
        <source>The certificate is in {file}.</source>
        <translation>Mae&apos;r dystysgrif yn {file}.</translation>
    </message>
    <message>
        <source>The certificate says this in the same words.</source>
        <translation>Mae&apos;r dystysgrif yn dweud yr un peth, yn Saesneg.</translation>
    </message>
    <message>
        <source>The chain finds events that were changed, removed or reordered. A log replaced from its beginning is found only by comparing it with a head that was kept elsewhere, such as the one on a certificate.</source>
        <translation>Mae&apos;r gadwyn yn canfod digwyddiadau a newidiwyd, a dynnwyd neu a aildrefnwyd. Dim ond drwy gymharu â phen a gadwyd mewn man arall, megis yr un ar dystysgrif, y canfyddir log a ddisodlwyd o&apos;i ddechrau.</translation>
    </message>
    <message>
        <source>The checks left nothing open that the certificate would have to say.</source>
        <translation>Ni adawodd y gwiriadau ddim ar agor y byddai&apos;n rhaid i&apos;r dystysgrif ei ddweud.</translation>
    </message>
    <message>
        <source>The console compares the list with what the records systems say. Where a record is wrong, or has not been written yet, the console cannot know.</source>
        <translation>Mae&apos;r consol yn cymharu&apos;r rhestr â&apos;r hyn y mae&apos;r systemau cofnodion yn ei ddweud. Lle mae cofnod yn anghywir, neu heb ei ysgrifennu eto, ni all y consol wybod.</translation>
    </message>
    <message>
        <source>The console has a fault ({kind}).</source>
        <translation>Mae nam ar y consol ({kind}).</translation>
    </message>
    <message>
        <source>The console has a fault, reference {reference}. What you typed is still here, and everything that was shown as recorded is recorded.</source>
        <translation>Mae nam ar y consol, cyfeirnod {reference}. Mae&apos;r hyn a deipioch yma o hyd, a chofnodwyd popeth a ddangoswyd fel pe bai wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>The console has a fault, reference {reference}; try again.</source>
        <translation>Mae nam ar y consol, cyfeirnod {reference}; rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The deployment ends</source>
        <translation>Daw&apos;r defnydd i ben</translation>
    </message>
    <message>
        <source>The deployment ends before it starts; correct its times.</source>
        <translation>Daw&apos;r defnydd i ben cyn iddo ddechrau; cywirwch ei amserau.</translation>
    </message>
    <message>
        <source>The deployment is cancelled.</source>
        <translation>Canslwyd y defnydd.</translation>
    </message>
    <message>
        <source>The deployment is ended.</source>
        <translation>Daethpwyd â&apos;r defnydd i ben.</translation>
    </message>
    <message>
        <source>The deployment is over</source>
        <translation>Mae&apos;r defnydd ar ben</translation>
    </message>
    <message>
        <source>The deployment starts</source>
        <translation>Mae&apos;r defnydd yn dechrau</translation>
    </message>
    <message>
        <source>The deployment that the bundle names</source>
        <translation>Y defnydd y mae&apos;r bwndel yn ei enwi</translation>
    </message>
    <message>
        <source>The deployment {ref} is open. Import its bundle of proposals now.</source>
        <translation>Mae&apos;r defnydd {ref} ar agor. Mewnforiwch ei fwndel o gynigion nawr.</translation>
    </message>
    <message>
        <source>The digit recalls it while the list has the focus</source>
        <translation>Mae&apos;r digid yn ei alw pan fo&apos;r ffocws ar y rhestr</translation>
    </message>
    <message>
        <source>The draft appears here, page for page as it will be signed, once everything at the left is met and an authorising officer looks at it.</source>
        <translation>Mae&apos;r drafft yn ymddangos yma, dudalen wrth dudalen fel y&apos;i llofnodir, unwaith y bydd popeth ar y chwith wedi&apos;i fodloni a swyddog awdurdodi&apos;n edrych arno.</translation>
    </message>
    <message>
        <source>The drill measured nothing.</source>
        <translation>Ni fesurodd yr ymarfer ddim.</translation>
    </message>
    <message>
        <source>The drill&apos;s figures are kept, and the next certificate prints them.</source>
        <translation>Cedwir ffigurau&apos;r ymarfer, ac mae&apos;r dystysgrif nesaf yn eu hargraffu.</translation>
    </message>
    <message>
        <source>The entry is taken off the list at once, and with it whoever stands on it alone. Nobody has to agree; to bring it back needs a new decision with a new reason.</source>
        <translation>Tynnir yr eitem oddi ar y rhestr ar unwaith, a chyda hi bwy bynnag sy&apos;n sefyll arni hi&apos;n unig. Nid oes rhaid i neb gytuno; i ddod â hi&apos;n ôl mae angen penderfyniad newydd gyda rheswm newydd.</translation>
    </message>
    <message>
        <source>The faces of the approved entries, for internal use only.</source>
        <translation>Wynebau&apos;r eitemau a gymeradwywyd, at ddefnydd mewnol yn unig.</translation>
    </message>
    <message>
        <source>The filter “{name}” is removed.</source>
        <translation>Mae&apos;r hidlydd “{name}” wedi&apos;i dynnu.</translation>
    </message>
    <message>
        <source>The ground</source>
        <translation>Y sail</translation>
    </message>
    <message>
        <source>The list as it stands</source>
        <translation>Y rhestr fel y mae</translation>
    </message>
    <message>
        <source>The list at a glance</source>
        <translation>Y rhestr ar un olwg</translation>
    </message>
    <message>
        <source>The list in force</source>
        <translation>Y rhestr mewn grym</translation>
    </message>
    <message>
        <source>The list is erased: what is typed is not kept</source>
        <translation>Mae&apos;r rhestr wedi&apos;i dileu: ni chedwir yr hyn a deipir</translation>
    </message>
    <message>
        <source>The list is in force. Whoever is recalled from now on, or added and approved, makes the next certificate. The certificate holds no face and no name and can be shown to anyone; the schedule holds the faces and stays inside the force.</source>
        <translation>Mae&apos;r rhestr mewn grym. Pwy bynnag a elwir yn ôl o hyn ymlaen, neu a ychwanegir ac a gymeradwyir, sy&apos;n gwneud y dystysgrif nesaf. Nid yw&apos;r dystysgrif yn dal wyneb nac enw a gellir ei dangos i unrhyw un; mae&apos;r atodlen yn dal yr wynebau ac yn aros o fewn yr heddlu.</translation>
    </message>
    <message>
        <source>The listed person&apos;s face</source>
        <translation>Wyneb y person a restrwyd</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>Mae&apos;r log yn {file}.</translation>
    </message>
    <message>
        <source>The next certificate</source>
        <translation>Y dystysgrif nesaf</translation>
    </message>
    <message>
        <source>The next check is due</source>
        <translation>Mae&apos;n bryd cynnal y gwiriad nesaf</translation>
    </message>
    <message>
        <source>The number of a result that was noted by mistake; it counts no more.</source>
        <translation>Rhif canlyniad a nodwyd trwy gamgymeriad; nid yw&apos;n cyfrif mwyach.</translation>
    </message>
    <message>
        <source>The pack {version} can be used now.</source>
        <translation>Gellir defnyddio&apos;r pecyn {version} nawr.</translation>
    </message>
    <message>
        <source>The pages are being laid out.</source>
        <translation>Mae&apos;r tudalennau&apos;n cael eu gosod.</translation>
    </message>
    <message>
        <source>The picture alone</source>
        <translation>Y llun yn unig</translation>
    </message>
    <message>
        <source>The printer does not answer; choose another or try again.</source>
        <translation>Nid yw&apos;r argraffydd yn ateb; dewiswch un arall neu rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The printer stopped after {done} pages.</source>
        <translation>Stopiodd yr argraffydd ar ôl {done} tudalen.</translation>
    </message>
    <message>
        <source>The proof of this does NOT hold: do not rely on it.</source>
        <translation>NID yw&apos;r prawf o hyn yn dal: peidiwch â dibynnu arno.</translation>
    </message>
    <message>
        <source>The queue</source>
        <translation>Y ciw</translation>
    </message>
    <message>
        <source>The queue shows the likeliest wrong and most harmful entries first. Look at the picture, the case, the records and the checks; then approve, strike with a reason, or refer to a colleague. The keys act on the one picture that is large.</source>
        <translation>Mae&apos;r ciw&apos;n dangos yr eitemau tebycaf o fod yn anghywir a mwyaf niweidiol yn gyntaf. Edrychwch ar y llun, yr achos, y cofnodion a&apos;r gwiriadau; yna cymeradwywch, dilëwch gyda rheswm, neu atgyfeiriwch at gydweithiwr. Mae&apos;r bysellau&apos;n gweithredu ar yr un llun sy&apos;n fawr.</translation>
    </message>
    <message>
        <source>The records have not been checked yet.</source>
        <translation>Nid yw&apos;r cofnodion wedi&apos;u gwirio eto.</translation>
    </message>
    <message>
        <source>The records leave it open: a source is down, a code is not known, two records disagree, or the law asks for an officer&apos;s own judgement. It can be approved with a typed reason, which goes into the log.</source>
        <translation>Mae&apos;r cofnodion yn ei adael ar agor: mae ffynhonnell i lawr, nid yw cod yn hysbys, mae dau gofnod yn anghytuno, neu mae&apos;r gyfraith yn gofyn am farn y swyddog ei hun. Gellir ei chymeradwyo gyda rheswm wedi&apos;i deipio, sy&apos;n mynd i&apos;r log.</translation>
    </message>
    <message>
        <source>The request&apos;s own number; never a name.</source>
        <translation>Rhif y cais ei hun; byth enw.</translation>
    </message>
    <message>
        <source>The same person is also on this list as {names}.</source>
        <translation>Mae&apos;r un person hefyd ar y rhestr hon fel {names}.</translation>
    </message>
    <message>
        <source>The same person was recalled from this list as {names}.</source>
        <translation>Galwyd yr un person yn ôl oddi ar y rhestr hon fel {names}.</translation>
    </message>
    <message>
        <source>The same picture is also used for {names}.</source>
        <translation>Defnyddir yr un llun hefyd ar gyfer {names}.</translation>
    </message>
    <message>
        <source>The statement was changed. Draw the new draft and look at it; then sign.</source>
        <translation>Newidiwyd y datganiad. Lluniwch y drafft newydd ac edrychwch arno; yna llofnodwch.</translation>
    </message>
    <message>
        <source>The stored picture cannot be decoded; import its bundle again.</source>
        <translation>Ni ellir dadgodio&apos;r llun a storiwyd; mewnforiwch ei fwndel eto.</translation>
    </message>
    <message>
        <source>The system was put right</source>
        <translation>Cywirwyd y system</translation>
    </message>
    <message>
        <source>The team&apos;s number</source>
        <translation>Rhif y tîm</translation>
    </message>
    <message>
        <source>The two new passwords differ; type the same one twice.</source>
        <translation>Mae&apos;r ddau gyfrinair newydd yn wahanol; teipiwch yr un un ddwywaith.</translation>
    </message>
    <message>
        <source>The two passphrases differ; type the same one twice.</source>
        <translation>Mae&apos;r ddau gyfrinymadrodd yn wahanol; teipiwch yr un un ddwywaith.</translation>
    </message>
    <message>
        <source>The watch goes on while this window is open and you are signed in, also behind the lock. When the window closes another desk has to take it over, and until then every desk says that the list is not confirmed.</source>
        <translation>Mae&apos;r gwylio&apos;n parhau tra bo&apos;r ffenestr hon ar agor a chithau wedi mewngofnodi, y tu ôl i&apos;r clo hefyd. Pan fydd y ffenestr yn cau rhaid i ddesg arall gymryd y gwylio drosodd, a than hynny mae pob desg yn dweud nad yw&apos;r rhestr wedi&apos;i chadarnhau.</translation>
    </message>
    <message>
        <source>The watch is checking the records at this moment.</source>
        <translation>Mae&apos;r gwylio&apos;n gwirio&apos;r cofnodion ar hyn o bryd.</translation>
    </message>
    <message>
        <source>The watch on a big screen</source>
        <translation>Y gwylio ar sgrin fawr</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Y rhestr gyfan</translation>
    </message>
    <message>
        <source>The whole list in a minute, for the authorising officer who signs it, and for everybody who wants to know what is still open.</source>
        <translation>Y rhestr gyfan mewn munud, i&apos;r swyddog awdurdodi sy&apos;n ei llofnodi, ac i bawb sydd am wybod beth sydd ar agor o hyd.</translation>
    </message>
    <message>
        <source>The whole log replaced</source>
        <translation>Disodli&apos;r log cyfan</translation>
    </message>
    <message>
        <source>The whole text of the report</source>
        <translation>Testun cyfan yr adroddiad</translation>
    </message>
    <message>
        <source>There is no draft yet</source>
        <translation>Nid oes drafft eto</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Nid oes llun.</translation>
    </message>
    <message>
        <source>There is no usable policy pack; an administrator adds one in Settings.</source>
        <translation>Nid oes pecyn polisi y gellir ei ddefnyddio; mae gweinyddwr yn ychwanegu un yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>There is nothing to compare {ref} with: the console has no other picture under the record&apos;s number, and neither this list nor an earlier one of this office has the same person or picture.</source>
        <translation>Nid oes dim i gymharu {ref} ag ef: nid oes gan y consol lun arall dan rif y cofnod, ac nid yw&apos;r un person na&apos;r un llun ar y rhestr hon nac ar un gynharach yn y swyddfa hon.</translation>
    </message>
    <message>
        <source>There will be no deployment, or it stops now: the list is in force no more, the watch over it ends, and whoever was handed it has to take it off the system. Its pictures, names and records are erased by themselves when the time for it comes. This cannot be taken back.</source>
        <translation>Ni fydd defnydd, neu mae&apos;n stopio nawr: nid yw&apos;r rhestr mewn grym mwyach, daw&apos;r gwylio drosti i ben, a rhaid i bwy bynnag y&apos;i trosglwyddwyd iddo ei thynnu oddi ar y system. Dileir ei lluniau, ei henwau a&apos;i chofnodion ohonynt eu hunain pan ddaw&apos;r amser. Ni ellir tynnu hyn yn ôl.</translation>
    </message>
    <message>
        <source>These are the first pages; all of them are printed.</source>
        <translation>Dyma&apos;r tudalennau cyntaf; argreffir pob un ohonynt.</translation>
    </message>
    <message>
        <source>They choose their own when they next sign in.</source>
        <translation>Byddant yn dewis eu cyfrinair eu hunain wrth fewngofnodi nesaf.</translation>
    </message>
    <message>
        <source>This deployment</source>
        <translation>Y defnydd hwn</translation>
    </message>
    <message>
        <source>This deployment is over, and nobody may be looked for with its list any more. Its pictures, names and records are erased by themselves at their time, or earlier by hand.</source>
        <translation>Mae&apos;r defnydd hwn drosodd, ac ni chaniateir chwilio am neb â&apos;i restr mwyach. Dileir ei luniau, ei enwau a&apos;i gofnodion ohonynt eu hunain ar eu hamser, neu&apos;n gynharach â llaw.</translation>
    </message>
    <message>
        <source>This deployment was cancelled, and nobody may be looked for with its list. Its pictures, names and records are erased by themselves at their time, or earlier by hand.</source>
        <translation>Canslwyd y defnydd hwn, ac ni chaniateir chwilio am neb â&apos;i restr. Dileir ei luniau, ei enwau a&apos;i gofnodion ohonynt eu hunain ar eu hamser, neu&apos;n gynharach â llaw.</translation>
    </message>
    <message>
        <source>This deployment: {alerts}. {kinds}.</source>
        <translation>Y defnydd hwn: {alerts}. {kinds}.</translation>
    </message>
    <message>
        <source>This is everything that the report holds: no name, no number, nothing that was typed. Read it, save or copy it, and give it to whoever looks after the console. Nothing is sent from here.</source>
        <translation>Dyma bopeth y mae&apos;r adroddiad yn ei ddal: dim enw, dim rhif, dim a deipiwyd. Darllenwch ef, cadwch neu copïwch ef, a rhowch ef i bwy bynnag sy&apos;n gofalu am y consol. Ni chaiff dim ei anfon oddi yma.</translation>
    </message>
    <message>
        <source>This is what is printed, page for page.</source>
        <translation>Dyma&apos;r hyn a argreffir, dudalen wrth dudalen.</translation>
    </message>
    <message>
        <source>This list has no entry number {number}.</source>
        <translation>Nid oes gan y rhestr hon eitem rhif {number}.</translation>
    </message>
    <message>
        <source>This list is not signed. The watch begins with the signature.</source>
        <translation>Nid yw&apos;r rhestr hon wedi&apos;i llofnodi. Mae&apos;r gwylio&apos;n dechrau gyda&apos;r llofnod.</translation>
    </message>
    <message>
        <source>This list was not handed over yet.</source>
        <translation>Ni throsglwyddwyd y rhestr hon eto.</translation>
    </message>
    <message>
        <source>This office asks no records system yet, so nothing can be supported. An administrator adds one from a mapping file, which says where the system is and which of its columns mean what.</source>
        <translation>Nid yw&apos;r swyddfa hon yn holi unrhyw system gofnodion eto, felly ni ellir ategu dim. Mae gweinyddwr yn ychwanegu un o ffeil fapio, sy&apos;n dweud ble mae&apos;r system a beth yw ystyr ei cholofnau.</translation>
    </message>
    <message>
        <source>This office asks {name} from now on.</source>
        <translation>Mae&apos;r swyddfa hon yn holi {name} o hyn ymlaen.</translation>
    </message>
    <message>
        <source>This office asks {name} no more.</source>
        <translation>Nid yw&apos;r swyddfa hon yn holi {name} mwyach.</translation>
    </message>
    <message>
        <source>This office has nobody yet. Whoever made it was shown a one-time code; it makes the first administrator, who adds everybody else.</source>
        <translation>Nid oes gan y swyddfa hon neb eto. Dangoswyd cod untro i bwy bynnag a&apos;i gwnaeth; mae&apos;n creu&apos;r gweinyddwr cyntaf, sy&apos;n ychwanegu pawb arall.</translation>
    </message>
    <message>
        <source>Threat assessment</source>
        <translation>Asesiad bygythiad</translation>
    </message>
    <message>
        <source>Tick at least one category that this deployment may list.</source>
        <translation>Ticiwch o leiaf un categori y caiff y defnydd hwn ei restru.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Time passed: it is being recalled</source>
        <translation>Aeth yr amser heibio: mae&apos;n cael ei galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Timeline of the entry</source>
        <translation>Llinell amser yr eitem</translation>
    </message>
    <message>
        <source>Timeline of {entry_ref}</source>
        <translation>Llinell amser {entry_ref}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>I&apos;w phenderfynu</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>At bwy</translation>
    </message>
    <message>
        <source>To whom: a colleague or a role</source>
        <translation>At bwy: cydweithiwr neu rôl</translation>
    </message>
    <message>
        <source>To whom: any officer, a role or a colleague</source>
        <translation>At bwy: unrhyw swyddog, rôl neu gydweithiwr</translation>
    </message>
    <message>
        <source>To {referred_to}</source>
        <translation>At {referred_to}</translation>
    </message>
    <message>
        <source>To {to_words}</source>
        <translation>At {to_words}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>True when</source>
        <translation>Gwir pryd</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Rhoi cynnig</translation>
    </message>
    <message>
        <source>Try a source</source>
        <translation>Rhoi cynnig ar ffynhonnell</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation>Rhoi cynnig arni…</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Troi i&apos;r chwith</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Troi i&apos;r dde</translation>
    </message>
    <message>
        <source>Two officers side by side</source>
        <translation>Dau swyddog ochr yn ochr</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Type {ref}</source>
        <translation>Teipiwch {ref}</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Heb ei phenderfynu</translation>
    </message>
    <message>
        <source>Undecided ({names})</source>
        <translation>Heb eu penderfynu ({names})</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Ar waith</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Unturned and unbrightened</source>
        <translation>Heb ei droi na&apos;i oleuo</translation>
    </message>
    <message>
        <source>Verdict keys are off · Esc twice</source>
        <translation>Bysellau dyfarnu i ffwrdd · Esc ddwywaith</translation>
    </message>
    <message>
        <source>Verdict keys are off: the case is not on the screen · Esc brings it back</source>
        <translation>Mae&apos;r bysellau dyfarnu i ffwrdd: nid yw&apos;r achos ar y sgrin · mae Esc yn dod ag ef yn ôl</translation>
    </message>
    <message>
        <source>Verdict keys are off: the compared picture has the keys (Tab).</source>
        <translation>Mae&apos;r bysellau dyfarnu i ffwrdd: gan y llun a gymherir y mae&apos;r bysellau (Tab).</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>Gwirio&apos;r gadwyn</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Yn gwirio…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Vigilance</source>
        <translation>Gwyliadwriaeth</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Agored i niwed</translation>
    </message>
    <message>
        <source>WHAT IS SIGNED</source>
        <translation>YR HYN A LOFNODIR</translation>
    </message>
    <message>
        <source>Wanted marker</source>
        <translation>Marciwr yn eisiau</translation>
    </message>
    <message>
        <source>Warrant</source>
        <translation>Gwarant</translation>
    </message>
    <message>
        <source>Was somebody listed?</source>
        <translation>A oedd rhywun ar restr?</translation>
    </message>
    <message>
        <source>Was somebody listed? answers for a request whether and how a person was on a list, also when the names are erased, with a proof for each list. Public record makes what the force publishes.</source>
        <translation>Mae A oedd rhywun ar restr? yn ateb, ar gais, a oedd person ar restr a sut, hefyd pan fydd yr enwau wedi eu dileu, gyda phrawf ar gyfer pob rhestr. Mae Cofnod cyhoeddus yn gwneud yr hyn y mae&apos;r heddlu yn ei gyhoeddi.</translation>
    </message>
    <message>
        <source>Was somebody listed?…</source>
        <translation>A oedd rhywun ar restr?…</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Gwylio</translation>
    </message>
    <message>
        <source>Watch the gap</source>
        <translation>Gwylio&apos;r bwlch</translation>
    </message>
    <message>
        <source>Watch-list compliance certificate</source>
        <translation>Tystysgrif cydymffurfio rhestr wylio</translation>
    </message>
    <message>
        <source>Watch-list review</source>
        <translation>Adolygu rhestr wylio</translation>
    </message>
    <message>
        <source>Watch-list review · {office}</source>
        <translation>Adolygu rhestr wylio · {office}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>What a force publishes: how many were listed, recalled and stopped, how long it took from a record&apos;s change to the recall, and how many were right faces on wrong grounds. Small figures are left out as the policy pack sets.</source>
        <translation>Yr hyn y mae heddlu&apos;n ei gyhoeddi: faint a restrwyd, a alwyd yn ôl ac a stopiwyd, faint o amser a gymerodd o newid cofnod i&apos;r galw&apos;n ôl, a faint oedd yn wynebau cywir ar seiliau anghywir. Caiff ffigurau bach eu hepgor fel y mae&apos;r pecyn polisi&apos;n ei osod.</translation>
    </message>
    <message>
        <source>What a recognition system does with the list is not seen here. A change of record after signing is not yet carried to the deployment by this version.</source>
        <translation>Ni welir yma yr hyn y mae system adnabod yn ei wneud â&apos;r rhestr. Nid yw&apos;r fersiwn hon yn cario newid i gofnod ar ôl llofnodi i&apos;r defnydd eto.</translation>
    </message>
    <message>
        <source>What became of hand-over {number} is noted.</source>
        <translation>Nodwyd beth ddaeth o drosglwyddiad {number}.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What became of the package is noted.</source>
        <translation>Mae&apos;r hyn a ddaeth o&apos;r pecyn wedi&apos;i nodi.</translation>
    </message>
    <message>
        <source>What came and went since the last package</source>
        <translation>Yr hyn a ddaeth ac a aeth ers y pecyn diwethaf</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Yr hyn a ddeilliodd ohono</translation>
    </message>
    <message>
        <source>What can be done…</source>
        <translation>Yr hyn y gellir ei wneud…</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yr hyn a newidiodd</translation>
    </message>
    <message>
        <source>What had to go now is gone.</source>
        <translation>Mae&apos;r hyn yr oedd yn rhaid iddo fynd nawr wedi mynd.</translation>
    </message>
    <message>
        <source>What has to go by now of {ref} was erased by itself; receipt {receipts} waits to be signed.</source>
        <translation>Dilëwyd ohono’i hun yr hyn o {ref} yr oedd ei amser wedi dod; mae derbynneb {receipts} yn aros am lofnod.</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Yr hyn nad yw&apos;n hysbys</translation>
    </message>
    <message>
        <source>What is not protected</source>
        <translation>Yr hyn nas diogelir</translation>
    </message>
    <message>
        <source>What is unclear</source>
        <translation>Beth sy&apos;n aneglur</translation>
    </message>
    <message>
        <source>What is unclear?</source>
        <translation>Beth sy&apos;n aneglur?</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Beth sydd o&apos;i le</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Ei ddiben</translation>
    </message>
    <message>
        <source>What standings mean</source>
        <translation>Ystyr y sefyllfaoedd</translation>
    </message>
    <message>
        <source>What the findings rest on</source>
        <translation>Sail y canfyddiadau</translation>
    </message>
    <message>
        <source>What the ground asks for</source>
        <translation>Gofynion y sail</translation>
    </message>
    <message>
        <source>What the records say</source>
        <translation>Yr hyn a ddywed y cofnodion</translation>
    </message>
    <message>
        <source>What to do here</source>
        <translation>Beth i&apos;w wneud yma</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Yr hyn a ddywedwyd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>When all are met the draft appears at the right, page for page. Read it, then sign it with your key file.</source>
        <translation>Pan fodlonir pob un, mae&apos;r drafft yn ymddangos ar y dde, dudalen wrth dudalen. Darllenwch ef, yna llofnodwch ef â&apos;ch ffeil allwedd.</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Pryd a ble</translation>
    </message>
    <message>
        <source>When something went wrong</source>
        <translation>Pan aeth rhywbeth o&apos;i le</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Where {entry_ref} applies</source>
        <translation>Ble mae {entry_ref} yn gymwys</translation>
    </message>
    <message>
        <source>Which system</source>
        <translation>Pa system</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Who asks for it, and under which reference.</source>
        <translation>Pwy sy&apos;n gofyn amdano, ac o dan ba gyfeirnod.</translation>
    </message>
    <message>
        <source>Who did what and when. Reading the log is itself an event of the log.</source>
        <translation>Pwy wnaeth beth a phryd. Mae darllen y log ei hun yn ddigwyddiad yn y log.</translation>
    </message>
    <message>
        <source>Who is on the list</source>
        <translation>Pwy sydd ar y rhestr</translation>
    </message>
    <message>
        <source>Who may be listed</source>
        <translation>Pwy y gellir ei restru</translation>
    </message>
    <message>
        <source>Who said so, and how you know them.</source>
        <translation>Pwy ddywedodd, a sut yr ydych yn eu hadnabod.</translation>
    </message>
    <message>
        <source>Who the picture shows</source>
        <translation>Pwy y mae&apos;r llun yn ei ddangos</translation>
    </message>
    <message>
        <source>Whoever runs the machine</source>
        <translation>Pwy bynnag sy&apos;n rhedeg y peiriant</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>Y rhestr gyfan</translation>
    </message>
    <message>
        <source>Whose face</source>
        <translation>Wyneb pwy</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Pam yma</translation>
    </message>
    <message>
        <source>Why it goes</source>
        <translation>Pam y mae&apos;n mynd</translation>
    </message>
    <message>
        <source>Why it had ended</source>
        <translation>Pam yr oedd wedi dod i ben</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Pam y mae&apos;n aros</translation>
    </message>
    <message>
        <source>Why may this person stay on the list? In your own words.</source>
        <translation>Pam y caiff y person hwn aros ar y rhestr? Yn eich geiriau eich hun.</translation>
    </message>
    <message>
        <source>Why these cameras</source>
        <translation>Pam y camerâu hyn</translation>
    </message>
    <message>
        <source>Without a touch; what was typed stays, and your password opens it again.</source>
        <translation>Heb gyffyrddiad; mae&apos;r hyn a deipiwyd yn aros, ac mae eich cyfrinair yn ei agor eto.</translation>
    </message>
    <message>
        <source>Would approve</source>
        <translation>Byddwn yn cymeradwyo</translation>
    </message>
    <message>
        <source>Would strike</source>
        <translation>Byddwn yn dileu</translation>
    </message>
    <message>
        <source>Write the date of birth like 1991-04-17.</source>
        <translation>Ysgrifennwch y dyddiad geni fel 1991-04-17.</translation>
    </message>
    <message>
        <source>Writes a signed package for a recognition system: pictures with references that mean nothing elsewhere, and no more about anybody than the engagement needs. That it leaves is logged as a disclosure to whoever is named here.</source>
        <translation>Mae&apos;n ysgrifennu pecyn wedi&apos;i lofnodi ar gyfer system adnabod: lluniau gyda chyfeirnodau nad ydynt yn golygu dim mewn man arall, a dim mwy am neb nag sydd ei angen ar gyfer yr ymgysylltu. Caiff y ffaith ei fod yn gadael ei chofnodi yn y log fel datgeliad i bwy bynnag a enwir yma.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Ysgrifennwyd i {file}.</translation>
    </message>
    <message>
        <source>YOUR KEY</source>
        <translation>EICH ALLWEDD</translation>
    </message>
    <message>
        <source>YOUR STATEMENT</source>
        <translation>EICH DATGANIAD</translation>
    </message>
    <message>
        <source>Year, month, day, such as 1991-04-17.</source>
        <translation>Blwyddyn, mis, diwrnod, megis 1991-04-17.</translation>
    </message>
    <message>
        <source>You can look at every entry; officers decide them.{answer}</source>
        <translation>Gallwch edrych ar bob eitem; swyddogion sy&apos;n eu penderfynu.{answer}</translation>
    </message>
    <message>
        <source>You have decided nothing on this list yet.</source>
        <translation>Nid ydych wedi penderfynu dim ar y rhestr hon eto.</translation>
    </message>
    <message>
        <source>You have nothing to take back</source>
        <translation>Nid oes gennych ddim i&apos;w dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>You sign certificates with a key file (PKCS#12) and its passphrase. A force that issues keys gives you one; otherwise make one here. It is written only into the file that you choose, with the trust root beside it, which is what a checker needs to know your signature by.</source>
        <translation>Rydych yn llofnodi tystysgrifau â ffeil allwedd (PKCS#12) a&apos;i chyfrinymadrodd. Mae heddlu sy&apos;n rhoi allweddi yn rhoi un i chi; fel arall gwnewch un yma. Dim ond i&apos;r ffeil a ddewiswch y caiff ei hysgrifennu, gyda&apos;r gwreiddyn ymddiried wrth ei hochr, sef yr hyn y mae ar wiriwr ei angen i adnabod eich llofnod.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Eich ateb</translation>
    </message>
    <message>
        <source>Your answer is in the referral&apos;s thread.</source>
        <translation>Mae eich ateb yn edefyn yr atgyfeiriad.</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Eich allwedd</translation>
    </message>
    <message>
        <source>Your key is {name}; the trust root beside it is {name2}. Fingerprint {fingerprint}.</source>
        <translation>Eich allwedd yw {name}; y gwreiddyn ymddiried wrth ei hochr yw {name2}. Ôl bys {fingerprint}.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Newidiwyd eich cyfrinair.</translation>
    </message>
    <message>
        <source>Your password was given to you by somebody else. Choose one that only you know; then you are signed in.</source>
        <translation>Rhoddwyd eich cyfrinair i chi gan rywun arall. Dewiswch un yr ydych chi&apos;n unig yn ei wybod; yna byddwch wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>Your reason, in your own words</source>
        <translation>Eich rheswm, yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Your referral has an answer</source>
        <translation>Mae ateb i&apos;ch atgyfeiriad</translation>
    </message>
    <message>
        <source>Your role does not take bundles in.</source>
        <translation>Nid yw eich rôl yn derbyn bwndeli.</translation>
    </message>
    <message>
        <source>Your settings could not be written to your own folder; they hold until you close the console.</source>
        <translation>Ni ellid ysgrifennu eich gosodiadau i&apos;ch ffolder eich hun; maent yn dal nes i chi gau&apos;r consol.</translation>
    </message>
    <message>
        <source>Your statement</source>
        <translation>Eich datganiad</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Chwyddo</translation>
    </message>
    <message>
        <source>Zoom to the face, or fit</source>
        <translation>Chwyddo i&apos;r wyneb, neu ffitio</translation>
    </message>
    <message>
        <source>a records system is silent</source>
        <translation>mae system gofnodion yn dawel</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <comment>and {count} more</comment>
        <translation>
            <numerusform>a {count} arall</numerusform>
            <numerusform>a {count} arall</numerusform>
            <numerusform>a {count} arall</numerusform>
            <numerusform>a {count} arall</numerusform>
            <numerusform>a {count} arall</numerusform>
        </translation>
    </message>
    <message>
        <source>and {rest} more</source>
        <translation>a {rest} arall</translation>
    </message>
    <message>
        <source>answered for me</source>
        <translation>atebwyd i mi</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>yn ateb</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>cymeradwywyd</translation>
    </message>
    <message>
        <source>approved {approved}</source>
        <translation>cymeradwywyd {approved}</translation>
    </message>
    <message>
        <source>born {day} ({age})</source>
        <translation>ganed {day} ({age})</translation>
    </message>
    <message>
        <source>brighter {count}</source>
        <translation>goleuach {count}</translation>
    </message>
    <message>
        <source>by hand: {words}</source>
        <translation>â llaw: {words}</translation>
    </message>
    <message>
        <source>certificate {number}</source>
        <translation>tystysgrif {number}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>cod</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>trosedd</translation>
    </message>
    <message>
        <source>custody</source>
        <translation>y ddalfa</translation>
    </message>
    <message>
        <source>custody {custody_number}</source>
        <translation>y ddalfa {custody_number}</translation>
    </message>
    <message>
        <source>darker {count}</source>
        <translation>tywyllach {count}</translation>
    </message>
    <message>
        <source>date not given</source>
        <translation>dyddiad heb ei roi</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>dod i ben</translation>
    </message>
    <message>
        <source>for a second officer</source>
        <translation>ar gyfer ail swyddog</translation>
    </message>
    <message>
        <source>from the records</source>
        <translation>o&apos;r cofnodion</translation>
    </message>
    <message>
        <source>has the keys</source>
        <translation>ganddo ef y mae&apos;r bysellau</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>oriau</translation>
    </message>
    <message>
        <source>imports, checks and decides entries</source>
        <translation>yn mewnforio, yn gwirio ac yn penderfynu eitemau</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>mewn grym</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>barn</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>nawr</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>wedi darfod</translation>
    </message>
    <message>
        <source>less contrast {count}</source>
        <translation>llai o gyferbyniad {count}</translation>
    </message>
    <message>
        <source>linked to</source>
        <translation>yn gysylltiedig â</translation>
    </message>
    <message>
        <source>means: there is none</source>
        <translation>yn golygu: nid oes un</translation>
    </message>
    <message>
        <source>met</source>
        <translation>bodlonwyd</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>coll</translation>
    </message>
    <message>
        <source>more contrast {count}</source>
        <translation>mwy o gyferbyniad {count}</translation>
    </message>
    <message>
        <source>needs judgement</source>
        <translation>angen barn</translation>
    </message>
    <message>
        <source>never</source>
        <translation>byth</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>heb ei darllen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nesaf</translation>
    </message>
    <message>
        <source>no</source>
        <translation>na</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>dim bysell</translation>
    </message>
    <message>
        <source>no key; it is in the menu</source>
        <translation>dim bysell; mae yn y ddewislen</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>dim cyfeirnod</translation>
    </message>
    <message>
        <source>nobody has watched it yet</source>
        <translation>nid oes neb wedi&apos;i gwylio eto</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>enwol</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>dim wedi&apos;i roi</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>heb eu gwirio</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>heb ei roi</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>not lawful</source>
        <translation>yn anghyfreithlon</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>heb ei fesur</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>heb ei fodloni</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>heb ei ddweud</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>dim ar agor</translation>
    </message>
    <message>
        <source>on the street {window}</source>
        <translation>ar y stryd {window}</translation>
    </message>
    <message>
        <source>opens deployments and signs certificates</source>
        <translation>yn agor defnyddiau ac yn llofnodi tystysgrifau</translation>
    </message>
    <message>
        <source>order</source>
        <translation>gorchymyn</translation>
    </message>
    <message>
        <source>overdue since {time}</source>
        <translation>yn hwyr ers {time}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>pasiwyd</translation>
    </message>
    <message>
        <source>people, sources, policy; no faces; goes with no other role</source>
        <translation>pobl, ffynonellau, polisi; dim wynebau; nid yw&apos;n cyd-fynd ag unrhyw rôl arall</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lle</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>blaenorol</translation>
    </message>
    <message>
        <source>public-record</source>
        <translation>cofnod-cyhoeddus</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>amodydd</translation>
    </message>
    <message>
        <source>read back {words}</source>
        <translation>darllenwyd yn ôl {words}</translation>
    </message>
    <message>
        <source>reads the log; goes with no other role</source>
        <translation>yn darllen y log; nid yw&apos;n cyd-fynd ag unrhyw rôl arall</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>galwyd yn ôl</translation>
    </message>
    <message>
        <source>recalled {recalled}</source>
        <translation>galwyd yn ôl {recalled}</translation>
    </message>
    <message>
        <source>receipt {words}</source>
        <translation>derbynneb {words}</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>atgyfeiriwyd</translation>
    </message>
    <message>
        <source>referred to me</source>
        <translation>atgyfeiriwyd ataf i</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>sylwadau</translation>
    </message>
    <message>
        <source>review date</source>
        <translation>dyddiad adolygu</translation>
    </message>
    <message>
        <source>same person, this list</source>
        <translation>yr un person, y rhestr hon</translation>
    </message>
    <message>
        <source>same person, {reference} of {day}</source>
        <translation>yr un person, {reference} o {day}</translation>
    </message>
    <message>
        <source>same picture, this list</source>
        <translation>yr un llun, y rhestr hon</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>yn dweud dim</translation>
    </message>
    <message>
        <source>second officer</source>
        <translation>ail swyddog</translation>
    </message>
    <message>
        <source>signed {at} by {who}</source>
        <translation>llofnodwyd {at} gan {who}</translation>
    </message>
    <message>
        <source>signed {time}</source>
        <translation>llofnodwyd {time}</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>yn dawel</translation>
    </message>
    <message>
        <source>since its end</source>
        <translation>ers iddo ddod i ben</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>dilëwyd</translation>
    </message>
    <message>
        <source>struck {struck}</source>
        <translation>dilëwyd {struck}</translation>
    </message>
    <message>
        <source>superseded by {number} on {at}</source>
        <translation>disodlwyd gan {number} ar {at}</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>wedi&apos;u hategu</translation>
    </message>
    <message>
        <source>the first check is under way</source>
        <translation>mae&apos;r gwiriad cyntaf ar waith</translation>
    </message>
    <message>
        <source>the last check failed</source>
        <translation>methodd y gwiriad diwethaf</translation>
    </message>
    <message>
        <source>the public record</source>
        <translation>y cofnod cyhoeddus</translation>
    </message>
    <message>
        <source>the recall slip</source>
        <translation>y slip galw&apos;n ôl</translation>
    </message>
    <message>
        <source>the record&apos;s number, {reference}</source>
        <translation>rhif y cofnod, {reference}</translation>
    </message>
    <message>
        <source>the schedule, which shows faces</source>
        <translation>yr atodlen, sy&apos;n dangos wynebau</translation>
    </message>
    <message>
        <source>the watch has stopped</source>
        <translation>mae&apos;r gwylio wedi stopio</translation>
    </message>
    <message>
        <source>the watch was stopped</source>
        <translation>cafodd y gwylio ei stopio</translation>
    </message>
    <message>
        <source>this desk cannot read the office</source>
        <translation>ni all y ddesg hon ddarllen y swyddfa</translation>
    </message>
    <message>
        <source>to</source>
        <translation>i</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>i&apos;w penderfynu</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>i&apos;w llofnodi</translation>
    </message>
    <message>
        <source>to decide {to_do}</source>
        <translation>i&apos;w penderfynu {to_do}</translation>
    </message>
    <message>
        <source>to judge</source>
        <translation>i&apos;w barnu</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>trowyd {degrees}°</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>heb eu penderfynu</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>rheswm anhysbys</translation>
    </message>
    <message>
        <source>until it ends</source>
        <translation>nes iddo ddod i ben</translation>
    </message>
    <message>
        <source>until it starts</source>
        <translation>nes iddo ddechrau</translation>
    </message>
    <message>
        <source>valid for this window only: {span}</source>
        <translation>yn ddilys ar gyfer y cyfnod hwn yn unig: {span}</translation>
    </message>
    <message>
        <source>was {before}</source>
        <translation>{before} oedd gynt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ydyw</translation>
    </message>
    <message>
        <source>{about}
What was decided is not shown. {left}; your answer decides nothing by itself, but where it differs the entry comes back to be decided.</source>
        <translation>{about}
Ni ddangosir yr hyn a benderfynwyd. {left}; nid yw eich ateb yn penderfynu dim ynddo&apos;i hun, ond lle mae&apos;n gwahaniaethu daw&apos;r eitem yn ôl i&apos;w phenderfynu.</translation>
    </message>
    <message>
        <source>{answer} {entry}</source>
        <translation>{answer} {entry}</translation>
    </message>
    <message>
        <source>{by} and </source>
        <translation>{by} a </translation>
    </message>
    <message numerus="yes">
        <source>{count} added</source>
        <comment>{count} added</comment>
        <translation>
            <numerusform>{count} wedi&apos;u hychwanegu</numerusform>
            <numerusform>{count} wedi&apos;i hychwanegu</numerusform>
            <numerusform>{count} wedi&apos;u hychwanegu</numerusform>
            <numerusform>{count} wedi&apos;u hychwanegu</numerusform>
            <numerusform>{count} wedi&apos;u hychwanegu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} alerts</source>
        <comment>{count} alert</comment>
        <translation>
            <numerusform>{count} o rybuddion</numerusform>
            <numerusform>{count} rhybudd</numerusform>
            <numerusform>{count} o rybuddion</numerusform>
            <numerusform>{count} o rybuddion</numerusform>
            <numerusform>{count} o rybuddion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} approved entries are no longer supported by the records.</source>
        <comment>{count} approved entry is no longer supported by the records.</comment>
        <translation>
            <numerusform>Nid yw {count} eitem a gymeradwywyd yn cael eu hategu gan y cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} eitem a gymeradwywyd yn cael ei hategu gan y cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} eitem a gymeradwywyd yn cael eu hategu gan y cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} eitem a gymeradwywyd yn cael eu hategu gan y cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} eitem a gymeradwywyd yn cael eu hategu gan y cofnodion mwyach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are not confirmed off the system.</source>
        <comment>{count} is not confirmed off the system.</comment>
        <translation>
            <numerusform>Ni chadarnhawyd bod {count} oddi ar y system.</numerusform>
            <numerusform>Ni chadarnhawyd bod {count} oddi ar y system.</numerusform>
            <numerusform>Ni chadarnhawyd bod {count} oddi ar y system.</numerusform>
            <numerusform>Ni chadarnhawyd bod {count} oddi ar y system.</numerusform>
            <numerusform>Ni chadarnhawyd bod {count} oddi ar y system.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} copies are not erased yet and are tried again</source>
        <comment>{count} copy is not erased yet and is tried again</comment>
        <translation>
            <numerusform>nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni</numerusform>
            <numerusform>nid yw {count} copi wedi ei ddileu eto, a rhoddir cynnig arall arni</numerusform>
            <numerusform>nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni</numerusform>
            <numerusform>nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni</numerusform>
            <numerusform>nid yw {count} o gopïau wedi eu dileu eto, a rhoddir cynnig arall arni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} copies could not be erased, and it is tried again.</source>
        <comment>{count} copy could not be erased, and it is tried again.</comment>
        <translation>
            <numerusform>Ni ellid dileu {count} o gopïau, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Ni ellid dileu {count} copi, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Ni ellid dileu {count} o gopïau, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Ni ellid dileu {count} o gopïau, a rhoddir cynnig arall arni.</numerusform>
            <numerusform>Ni ellid dileu {count} o gopïau, a rhoddir cynnig arall arni.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} days later</source>
        <translation>{count} diwrnod yn ddiweddarach</translation>
    </message>
    <message numerus="yes">
        <source>{count} decisions have lapsed, because the records changed, and came back to the queue.</source>
        <comment>{count} decision has lapsed, because the records changed, and came back to the queue.</comment>
        <translation>
            <numerusform>Mae {count} o benderfyniadau wedi darfod, am i&apos;r cofnodion newid, ac wedi dod yn ôl i&apos;r ciw.</numerusform>
            <numerusform>Mae {count} penderfyniad wedi darfod, am i&apos;r cofnodion newid, ac wedi dod yn ôl i&apos;r ciw.</numerusform>
            <numerusform>Mae {count} o benderfyniadau wedi darfod, am i&apos;r cofnodion newid, ac wedi dod yn ôl i&apos;r ciw.</numerusform>
            <numerusform>Mae {count} o benderfyniadau wedi darfod, am i&apos;r cofnodion newid, ac wedi dod yn ôl i&apos;r ciw.</numerusform>
            <numerusform>Mae {count} o benderfyniadau wedi darfod, am i&apos;r cofnodion newid, ac wedi dod yn ôl i&apos;r ciw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} differences</source>
        <comment>{count} difference</comment>
        <translation>
            <numerusform>{count} gwahaniaeth</numerusform>
            <numerusform>{count} gwahaniaeth</numerusform>
            <numerusform>{count} gwahaniaeth</numerusform>
            <numerusform>{count} gwahaniaeth</numerusform>
            <numerusform>{count} gwahaniaeth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} differences overdue</source>
        <comment>{count} difference overdue</comment>
        <translation>
            <numerusform>{count} gwahaniaeth yn hwyr</numerusform>
            <numerusform>{count} gwahaniaeth yn hwyr</numerusform>
            <numerusform>{count} gwahaniaeth yn hwyr</numerusform>
            <numerusform>{count} gwahaniaeth yn hwyr</numerusform>
            <numerusform>{count} gwahaniaeth yn hwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries</source>
        <comment>{count} entry</comment>
        <translation>
            <numerusform>{count} eitem</numerusform>
            <numerusform>{count} eitem</numerusform>
            <numerusform>{count} eitem</numerusform>
            <numerusform>{count} eitem</numerusform>
            <numerusform>{count} eitem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries recalled for it</source>
        <comment>{count} entry recalled for it</comment>
        <translation>
            <numerusform>galwyd {count} eitem yn ôl o ganlyniad</numerusform>
            <numerusform>galwyd {count} eitem yn ôl o ganlyniad</numerusform>
            <numerusform>galwyd {count} eitem yn ôl o ganlyniad</numerusform>
            <numerusform>galwyd {count} eitem yn ôl o ganlyniad</numerusform>
            <numerusform>galwyd {count} eitem yn ôl o ganlyniad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries stand differently now</source>
        <comment>{count} entry stands differently now</comment>
        <translation>
            <numerusform>mae sefyllfa {count} eitem yn wahanol nawr</numerusform>
            <numerusform>mae sefyllfa {count} eitem yn wahanol nawr</numerusform>
            <numerusform>mae sefyllfa {count} eitem yn wahanol nawr</numerusform>
            <numerusform>mae sefyllfa {count} eitem yn wahanol nawr</numerusform>
            <numerusform>mae sefyllfa {count} eitem yn wahanol nawr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries stay under a hold.</source>
        <comment>{count} entry stays under a hold.</comment>
        <translation>
            <numerusform>Mae {count} eitem yn aros dan ddaliad.</numerusform>
            <numerusform>Mae {count} eitem yn aros dan ddaliad.</numerusform>
            <numerusform>Mae {count} eitem yn aros dan ddaliad.</numerusform>
            <numerusform>Mae {count} eitem yn aros dan ddaliad.</numerusform>
            <numerusform>Mae {count} eitem yn aros dan ddaliad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries wait for a second look</source>
        <comment>{count} entry waits for a second look</comment>
        <translation>
            <numerusform>Mae {count} eitem yn aros am ail olwg</numerusform>
            <numerusform>Mae {count} eitem yn aros am ail olwg</numerusform>
            <numerusform>Mae {count} eitem yn aros am ail olwg</numerusform>
            <numerusform>Mae {count} eitem yn aros am ail olwg</numerusform>
            <numerusform>Mae {count} eitem yn aros am ail olwg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries wait for an authorising officer&apos;s answer.</source>
        <comment>{count} entry waits for an authorising officer&apos;s answer.</comment>
        <translation>
            <numerusform>Mae {count} eitem yn aros am ateb swyddog awdurdodi.</numerusform>
            <numerusform>Mae {count} eitem yn aros am ateb swyddog awdurdodi.</numerusform>
            <numerusform>Mae {count} eitem yn aros am ateb swyddog awdurdodi.</numerusform>
            <numerusform>Mae {count} eitem yn aros am ateb swyddog awdurdodi.</numerusform>
            <numerusform>Mae {count} eitem yn aros am ateb swyddog awdurdodi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries were recalled</source>
        <comment>{count} entry was recalled</comment>
        <translation>
            <numerusform>Galwyd {count} eitem yn ôl</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} entries were recalled.</source>
        <comment>{count} entry was recalled.</comment>
        <translation>
            <numerusform>Galwyd {count} eitem yn ôl.</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl.</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl.</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl.</numerusform>
            <numerusform>Galwyd {count} eitem yn ôl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} known already</source>
        <comment>{count} known already</comment>
        <translation>
            <numerusform>{count} yn hysbys eisoes</numerusform>
            <numerusform>{count} yn hysbys eisoes</numerusform>
            <numerusform>{count} yn hysbys eisoes</numerusform>
            <numerusform>{count} yn hysbys eisoes</numerusform>
            <numerusform>{count} yn hysbys eisoes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lists</source>
        <comment>{count} list</comment>
        <translation>
            <numerusform>{count} o restri</numerusform>
            <numerusform>{count} rhestr</numerusform>
            <numerusform>{count} o restri</numerusform>
            <numerusform>{count} o restri</numerusform>
            <numerusform>{count} o restri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lists in force are not confirmed by their records any more.</source>
        <comment>{count} list in force is not confirmed by its records any more.</comment>
        <translation>
            <numerusform>Nid yw {count} o restri mewn grym wedi&apos;u cadarnhau gan eu cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} rhestr mewn grym wedi&apos;i chadarnhau gan ei chofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} o restri mewn grym wedi&apos;u cadarnhau gan eu cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} o restri mewn grym wedi&apos;u cadarnhau gan eu cofnodion mwyach.</numerusform>
            <numerusform>Nid yw {count} o restri mewn grym wedi&apos;u cadarnhau gan eu cofnodion mwyach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <comment>{count} more</comment>
        <translation>
            <numerusform>{count} arall</numerusform>
            <numerusform>{count} arall</numerusform>
            <numerusform>{count} arall</numerusform>
            <numerusform>{count} arall</numerusform>
            <numerusform>{count} arall</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} more filters</source>
        <translation>{count} hidlydd arall</translation>
    </message>
    <message numerus="yes">
        <source>{count} open lists</source>
        <comment>{count} open list</comment>
        <translation>
            <numerusform>{count} o restri agored</numerusform>
            <numerusform>{count} rhestr agored</numerusform>
            <numerusform>{count} o restri agored</numerusform>
            <numerusform>{count} o restri agored</numerusform>
            <numerusform>{count} o restri agored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} recalled</source>
        <comment>{count} recalled</comment>
        <translation>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;i galw&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} recalled since signing</source>
        <comment>{count} recalled since signing</comment>
        <translation>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl ers llofnodi</numerusform>
            <numerusform>{count} wedi&apos;i galw&apos;n ôl ers llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl ers llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl ers llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u galw&apos;n ôl ers llofnodi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} recalls not confirmed</source>
        <comment>{count} recall not confirmed</comment>
        <translation>
            <numerusform>{count} galw&apos;n ôl heb eu cadarnhau</numerusform>
            <numerusform>{count} galw&apos;n ôl heb ei gadarnhau</numerusform>
            <numerusform>{count} galw&apos;n ôl heb eu cadarnhau</numerusform>
            <numerusform>{count} galw&apos;n ôl heb eu cadarnhau</numerusform>
            <numerusform>{count} galw&apos;n ôl heb eu cadarnhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} recalls or questions are open</source>
        <comment>{count} recall or question is open</comment>
        <translation>
            <numerusform>Mae {count} galw&apos;n ôl neu gwestiwn ar agor</numerusform>
            <numerusform>Mae {count} galw&apos;n ôl neu gwestiwn ar agor</numerusform>
            <numerusform>Mae {count} galw&apos;n ôl neu gwestiwn ar agor</numerusform>
            <numerusform>Mae {count} galw&apos;n ôl neu gwestiwn ar agor</numerusform>
            <numerusform>Mae {count} galw&apos;n ôl neu gwestiwn ar agor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} records first seen or seen changed by a check</source>
        <comment>{count} record first seen or seen changed by a check</comment>
        <translation>
            <numerusform>{count} o gofnodion a welwyd gyntaf neu a welwyd wedi newid gan wiriad</numerusform>
            <numerusform>{count} cofnod a welwyd gyntaf neu a welwyd wedi newid gan wiriad</numerusform>
            <numerusform>{count} o gofnodion a welwyd gyntaf neu a welwyd wedi newid gan wiriad</numerusform>
            <numerusform>{count} o gofnodion a welwyd gyntaf neu a welwyd wedi newid gan wiriad</numerusform>
            <numerusform>{count} o gofnodion a welwyd gyntaf neu a welwyd wedi newid gan wiriad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} requirements are not met yet.</source>
        <comment>{count} requirement is not met yet.</comment>
        <translation>
            <numerusform>Nid yw {count} o ofynion wedi&apos;u bodloni eto.</numerusform>
            <numerusform>Nid yw {count} gofyniad wedi&apos;i fodloni eto.</numerusform>
            <numerusform>Nid yw {count} o ofynion wedi&apos;u bodloni eto.</numerusform>
            <numerusform>Nid yw {count} o ofynion wedi&apos;u bodloni eto.</numerusform>
            <numerusform>Nid yw {count} o ofynion wedi&apos;u bodloni eto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} results taken in</source>
        <comment>{count} result taken in</comment>
        <translation>
            <numerusform>Derbyniwyd {count} o ganlyniadau</numerusform>
            <numerusform>Derbyniwyd {count} canlyniad</numerusform>
            <numerusform>Derbyniwyd {count} o ganlyniadau</numerusform>
            <numerusform>Derbyniwyd {count} o ganlyniadau</numerusform>
            <numerusform>Derbyniwyd {count} o ganlyniadau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <comment>{count} row</comment>
        <translation>
            <numerusform>{count} o resi</numerusform>
            <numerusform>{count} rhes</numerusform>
            <numerusform>{count} o resi</numerusform>
            <numerusform>{count} o resi</numerusform>
            <numerusform>{count} o resi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} set aside</source>
        <comment>{count} set aside</comment>
        <translation>
            <numerusform>{count} wedi&apos;u gosod o&apos;r neilltu</numerusform>
            <numerusform>{count} wedi&apos;i gosod o&apos;r neilltu</numerusform>
            <numerusform>{count} wedi&apos;u gosod o&apos;r neilltu</numerusform>
            <numerusform>{count} wedi&apos;u gosod o&apos;r neilltu</numerusform>
            <numerusform>{count} wedi&apos;u gosod o&apos;r neilltu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} signed</source>
        <comment>{count} signed</comment>
        <translation>
            <numerusform>{count} wedi&apos;u llofnodi</numerusform>
            <numerusform>{count} wedi&apos;i llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u llofnodi</numerusform>
            <numerusform>{count} wedi&apos;u llofnodi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sources down</source>
        <comment>{count} source down</comment>
        <translation>
            <numerusform>{count} o ffynonellau i lawr</numerusform>
            <numerusform>{count} ffynhonnell i lawr</numerusform>
            <numerusform>{count} o ffynonellau i lawr</numerusform>
            <numerusform>{count} o ffynonellau i lawr</numerusform>
            <numerusform>{count} o ffynonellau i lawr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} taken back</source>
        <comment>{count} taken back</comment>
        <translation>
            <numerusform>{count} wedi&apos;u tynnu&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;i thynnu&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u tynnu&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u tynnu&apos;n ôl</numerusform>
            <numerusform>{count} wedi&apos;u tynnu&apos;n ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to answer</source>
        <comment>{count} to answer</comment>
        <translation>
            <numerusform>{count} i&apos;w ateb</numerusform>
            <numerusform>{count} i&apos;w ateb</numerusform>
            <numerusform>{count} i&apos;w ateb</numerusform>
            <numerusform>{count} i&apos;w ateb</numerusform>
            <numerusform>{count} i&apos;w ateb</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} diwrnod</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} diwrnod yn ôl</translation>
    </message>
    <message>
        <source>{decided} of {entries}</source>
        <translation>{decided} o {entries}</translation>
    </message>
    <message>
        <source>{deployment_ref}: {entries} taken in, {already} there already, {rows} set aside</source>
        <translation>{deployment_ref}: derbyniwyd {entries}, {already} yno eisoes, {rows} o&apos;r neilltu</translation>
    </message>
    <message>
        <source>{done} of {whole} decided</source>
        <translation>Penderfynwyd {done} o {whole}</translation>
    </message>
    <message>
        <source>{down} · {age}</source>
        <translation>{down} · {age}</translation>
    </message>
    <message>
        <source>{entries} proposed</source>
        <translation>Cynigiwyd {entries}</translation>
    </message>
    <message>
        <source>{entries} struck; one step takes all of them back.</source>
        <translation>Dilëwyd {entries}; mae un cam yn eu tynnu i gyd yn ôl.</translation>
    </message>
    <message>
        <source>{entries} to decide in {open}</source>
        <translation>{entries} i&apos;w phenderfynu mewn {open}</translation>
    </message>
    <message>
        <source>{entries} · signed {time}</source>
        <translation>{entries} · llofnodwyd {time}</translation>
    </message>
    <message>
        <source>{entry_ref}: the first time it came out otherwise. It waits to be decided again.</source>
        <translation>{entry_ref}: daeth allan yn wahanol y tro cyntaf. Mae&apos;n aros i&apos;w phenderfynu eto.</translation>
    </message>
    <message>
        <source>{entry_ref}: the same as the first time.</source>
        <translation>{entry_ref}: yr un fath â&apos;r tro cyntaf.</translation>
    </message>
    <message>
        <source>{entry} ({why})</source>
        <translation>{entry} ({why})</translation>
    </message>
    <message>
        <source>{entry} is answered for.</source>
        <translation>Atebwyd dros {entry}.</translation>
    </message>
    <message>
        <source>{grouping_names}: {grouping_words}. Groups stand where their first entry does. {words}</source>
        <translation>{grouping_names}: {grouping_words}. Mae grwpiau&apos;n sefyll lle mae eu heitem gyntaf. {words}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} awr</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>{hours} awr yn ôl</translation>
    </message>
    <message>
        <source>{hours} h later</source>
        <translation>{hours} awr yn ddiweddarach</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} awr {minutes} munud</translation>
    </message>
    <message>
        <source>{key} approve: stays listed until {until}</source>
        <translation>{key} cymeradwyo: yn aros ar y rhestr tan {until}</translation>
    </message>
    <message>
        <source>{key} for “{words}” and {key2} for “{words2}” lie side by side on the keyboard; keys that decide about a person have to be apart.</source>
        <translation>Mae {key} am “{words}” a {key2} am “{words2}” ochr yn ochr ar y bysellfwrdd; rhaid i fysellau sy&apos;n penderfynu am berson fod ar wahân.</translation>
    </message>
    <message>
        <source>{key} hides names</source>
        <translation>Mae {key} yn cuddio enwau</translation>
    </message>
    <message>
        <source>{key} is pressed too easily to decide about a person; “{words}” needs another.</source>
        <translation>Mae {key} yn rhy hawdd ei phwyso i benderfynu am berson; mae angen un arall ar “{words}”.</translation>
    </message>
    <message>
        <source>{key} leaves</source>
        <translation>Mae {key} yn gadael</translation>
    </message>
    <message>
        <source>{key} moves between fields, confirms or cancels; “{words}” needs another.</source>
        <translation>Mae {key} yn symud rhwng meysydd, yn cadarnhau neu&apos;n canslo; mae angen un arall ar “{words}”.</translation>
    </message>
    <message>
        <source>{key} second looks</source>
        <translation>{key} ail olwg</translation>
    </message>
    <message>
        <source>{key} shows names and faces</source>
        <translation>Mae {key} yn dangos enwau ac wynebau</translation>
    </message>
    <message>
        <source>{key} strike: comes off this list</source>
        <translation>{key} dileu: yn dod oddi ar y rhestr hon</translation>
    </message>
    <message>
        <source>{length} characters</source>
        <translation>{length} nod</translation>
    </message>
    <message>
        <source>{length} characters; it needs {shortest_statement} to {longest_statement}</source>
        <translation>{length} nod; mae angen {shortest_statement} i {longest_statement}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} munud</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} munud yn ôl</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} munud {seconds} eiliad</translation>
    </message>
    <message>
        <source>{months} m</source>
        <translation>{months} mis</translation>
    </message>
    <message>
        <source>{most_saved} filters are saved, one for each digit; remove one first.</source>
        <translation>Mae {most_saved} hidlydd wedi&apos;u cadw, un i bob digid; tynnwch un yn gyntaf.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {what}.</source>
        <translation>Ni ellir darllen {name}: {what}.</translation>
    </message>
    <message>
        <source>{name} cannot be written into {parent}: {what}. Choose another folder.</source>
        <translation>Ni ellir ysgrifennu {name} i {parent}: {what}. Dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>Ychwanegwyd {name}.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} bytes; choose another.</source>
        <translation>Mae {name} yn fwy na {most} beit; dewiswch un arall.</translation>
    </message>
    <message>
        <source>{name}: down. {problem}</source>
        <translation>{name}: i lawr. {problem}</translation>
    </message>
    <message>
        <source>{name}: its zone cannot be read, so nobody can say whether {place} lies in it.</source>
        <translation>{name}: ni ellir darllen ei barth, felly ni all neb ddweud a yw {place} ynddo.</translation>
    </message>
    <message>
        <source>{name}: never answered; limit {limit}</source>
        <translation>{name}: heb ateb erioed; terfyn {limit}</translation>
    </message>
    <message>
        <source>{name}: never asked</source>
        <translation>{name}: heb ei holi erioed</translation>
    </message>
    <message>
        <source>{name}: {age} old{past}; limit {limit}{silent}</source>
        <translation>{name}: {age} oed{past}; terfyn {limit}{silent}</translation>
    </message>
    <message>
        <source>{name}: {entries} proposed, {rows} to be set aside</source>
        <translation>{name}: {entries} wedi&apos;u cynnig, {rows} i&apos;w gosod o&apos;r neilltu</translation>
    </message>
    <message>
        <source>{name}: {place} lies inside its zone.{hours}</source>
        <translation>{name}: mae {place} y tu mewn i&apos;w barth.{hours}</translation>
    </message>
    <message>
        <source>{name}: {place} lies outside its zone.{hours}</source>
        <translation>{name}: mae {place} y tu allan i&apos;w barth.{hours}</translation>
    </message>
    <message>
        <source>{name}: {rows} rows, {age}</source>
        <translation>{name}: {rows} rhes, {age}</translation>
    </message>
    <message>
        <source>{outcome_words} by {decided_by}</source>
        <translation>{outcome_words} gan {decided_by}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} o {count}</translation>
    </message>
    <message>
        <source>{place} of {size}</source>
        <translation>{place} o {size}</translation>
    </message>
    <message>
        <source>{place} of {size} that belong together</source>
        <translation>{place} o {size} sy&apos;n perthyn i&apos;w gilydd</translation>
    </message>
    <message>
        <source>{proposed} proposed, {approved} approved, {struck} struck</source>
        <translation>Cynigiwyd {proposed}, cymeradwywyd {approved}, dilëwyd {struck}</translation>
    </message>
    <message>
        <source>{reference} · policy {policy}</source>
        <translation>{reference} · polisi {policy}</translation>
    </message>
    <message>
        <source>{reference}, Operation {operation}, {place}, {start} to {end}</source>
        <translation>{reference}, Ymgyrch {operation}, {place}, {start} hyd {end}</translation>
    </message>
    <message>
        <source>{ref} cannot be approved without its picture.</source>
        <translation>Ni ellir cymeradwyo {ref} heb ei llun.</translation>
    </message>
    <message>
        <source>{ref} had to be erased by now: {left}; receipt {receipts} waits to be signed.</source>
        <translation>Dylai {ref} fod wedi ei ddileu erbyn hyn: {left}; mae derbynneb {receipts} yn aros am lofnod.</translation>
    </message>
    <message>
        <source>{ref} was erased by itself, as its time had come; receipt {receipts} waits to be signed.</source>
        <translation>Dilëwyd {ref} ohono’i hun, gan fod ei amser wedi dod; mae derbynneb {receipts} yn aros am lofnod.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} eiliad</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} eiliad yn ôl</translation>
    </message>
    <message>
        <source>{shown} of {whole} shown</source>
        <translation>Dangosir {shown} o {whole}</translation>
    </message>
    <message>
        <source>{spelt} stands for both “{words}” and “{words2}”; give one of them another key.</source>
        <translation>Mae {spelt} yn sefyll dros “{words}” a “{words2}”; rhowch fysell arall i un ohonynt.</translation>
    </message>
    <message>
        <source>{times} {what}</source>
        <translation>{times} {what}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} ar ôl</translation>
    </message>
    <message>
        <source>{title} can sign in now.</source>
        <translation>Gall {title} fewngofnodi nawr.</translation>
    </message>
    <message>
        <source>{title} has a new password.</source>
        <translation>Mae gan {title} gyfrinair newydd.</translation>
    </message>
    <message>
        <source>{title} is {roles} now.</source>
        <translation>{roles} yw {title} nawr.</translation>
    </message>
    <message>
        <source>{unchecked} not checked</source>
        <translation>{unchecked} heb eu gwirio</translation>
    </message>
    <message>
        <source>{watcher} watches from another desk</source>
        <translation>Mae {watcher} yn gwylio o ddesg arall</translation>
    </message>
    <message>
        <source>{what}, page {number} of {count}</source>
        <translation>{what}, tudalen {number} o {count}</translation>
    </message>
    <message>
        <source>{what}, under {certificate}, in {folder}. Its manifest&apos;s SHA-256: {digest}</source>
        <translation>{what}, o dan {certificate}, yn {folder}. SHA-256 ei faniffest: {digest}</translation>
    </message>
    <message>
        <source>{what}: {done} of {whole}</source>
        <translation>{what}: {done} o {whole}</translation>
    </message>
    <message>
        <source>{what}: {entries}. {state}</source>
        <translation>{what}: {entries}. {state}</translation>
    </message>
    <message>
        <source>{whole}: {standing}; {answers}</source>
        <translation>{whole}: {standing}; {answers}</translation>
    </message>
    <message>
        <source>{who}: {what}. Recalled {at}. Confirm only what somebody at that system says, by name, of this very recall: that this entry is off it. Receipts come in by themselves, codes that are read back and reports by their own dialogs.</source>
        <translation>{who}: {what}. Galwyd yn ôl {at}. Cadarnhewch dim ond yr hyn y mae rhywun wrth y system honno yn ei ddweud, wrth ei enw, am yr union alw&apos;n ôl hwn: bod yr eitem hon oddi arni. Daw derbynebau i mewn ohonynt eu hunain, a chodau a ddarllenir yn ôl ac adroddiadau trwy eu deialogau eu hunain.</translation>
    </message>
    <message>
        <source>{why}What you had typed is still there.</source>
        <translation>{why}Mae&apos;r hyn yr oeddech wedi&apos;i deipio yno o hyd.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} picsel</translation>
    </message>
    <message>
        <source>{without_secret} · answers about {names}</source>
        <translation>{without_secret} · yn ateb am {names}</translation>
    </message>
    <message>
        <source>{words} Open the console to look at them.</source>
        <translation>{words} Agorwch y consol i edrych arnynt.</translation>
    </message>
    <message>
        <source>{words} changed</source>
        <translation>{words} wedi newid</translation>
    </message>
    <message>
        <source>{words}. Enter filters by it.</source>
        <translation>{words}. Mae Enter yn hidlo yn ôl hyn.</translation>
    </message>
    <message>
        <source>{words}: for your eye only{back}</source>
        <translation>{words}: at eich llygad chi yn unig{back}</translation>
    </message>
    <message>
        <source>{words}: {approved} approved</source>
        <translation>{words}: cymeradwywyd {approved}</translation>
    </message>
    <message>
        <source>{years_and_months} old</source>
        <translation>{years_and_months} oed</translation>
    </message>
    <message>
        <source>{years} y {months} m</source>
        <translation>{years} b {months} m</translation>
    </message>
    <message>
        <source>“{key}” for “{words}” is not a key.</source>
        <translation>Nid yw “{key}” ar gyfer “{words}” yn fysell.</translation>
    </message>
    <message>
        <source>▲ changed since you looked</source>
        <translation>▲ newidiwyd ers i chi edrych</translation>
    </message>
    <message>
        <source>▲ new since you looked</source>
        <translation>▲ newydd ers i chi edrych</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis popeth</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis popeth</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source> (force to confirm)</source>
        <translation> (yr heddlu i gadarnhau)</translation>
    </message>
    <message>
        <source> ({0})</source>
        <translation> ({0})</translation>
    </message>
    <message>
        <source> ({0}, {1})</source>
        <translation> ({0}, {1})</translation>
    </message>
    <message>
        <source> Ask for a newer file.</source>
        <translation> Gofynnwch am ffeil fwy diweddar.</translation>
    </message>
    <message>
        <source> PNC still shows the person as wanted.</source>
        <translation> Mae PNC yn dal i ddangos bod y person yn eisiau.</translation>
    </message>
    <message>
        <source> again, after a recall ({0}) from which it came back</source>
        <translation> eto, ar ôl galwad yn ôl ({0}) y dychwelodd ohoni</translation>
    </message>
    <message>
        <source> an unknown time</source>
        <translation> amser anhysbys</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> a {0} arall</translation>
    </message>
    <message>
        <source> at an unknown time</source>
        <translation> ar amser anhysbys</translation>
    </message>
    <message>
        <source> it was set</source>
        <translation> y&apos;i gosodwyd</translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation> ar {0}</translation>
    </message>
    <message>
        <source> {0}</source>
        <translation> {0}</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is only a note and no reason to strike; pick another.</source>
        <translation>Nodyn yn unig yw &quot;{0}&quot; ac nid rheswm i ddileu; dewiswch un arall.</translation>
    </message>
    <message>
        <source>&apos;{0=}&apos; is not UTF-8 (it looks like an older Windows encoding); save the file as &apos;CSV UTF-8 (comma delimited)&apos;</source>
        <translation>nid UTF-8 yw &apos;{0=}&apos; (mae&apos;n edrych fel hen amgodiad Windows); cadwch y ffeil fel &apos;CSV UTF-8 (comma delimited)&apos;</translation>
    </message>
    <message>
        <source>&apos;{0=}&apos; is not one of {1=}</source>
        <translation>nid yw &apos;{0=}&apos; yn un o&apos;r rhain: {1=}</translation>
    </message>
    <message>
        <source>&apos;{0=}&apos; is used by another source; names are unique</source>
        <translation>defnyddir &apos;{0=}&apos; gan ffynhonnell arall; rhaid i bob enw fod yn unigryw</translation>
    </message>
    <message>
        <source>&apos;{0=}&apos; {1!}</source>
        <translation>&apos;{0=}&apos;: {1!}</translation>
    </message>
    <message>
        <source>, and had been recalled before ({0})</source>
        <translation>, ac roedd wedi&apos;i galw&apos;n ôl o&apos;r blaen ({0})</translation>
    </message>
    <message>
        <source>, and was recalled ({0})</source>
        <translation>, ac fe&apos;i galwyd yn ôl ({0})</translation>
    </message>
    <message>
        <source>, {0} of it explained in words</source>
        <translation>, {0} ohono wedi&apos;u hegluro mewn geiriau</translation>
    </message>
    <message>
        <source>; nobody signed for it</source>
        <translation>; ni lofnododd neb amdani</translation>
    </message>
    <message>
        <source>A certificate or key of {0=} cannot be read; check the files that set it up.</source>
        <translation>Ni ellir darllen tystysgrif neu allwedd {0=}; gwiriwch y ffeiliau sy&apos;n ei sefydlu.</translation>
    </message>
    <message>
        <source>A child under 10 cannot be a suspect.</source>
        <translation>Ni all plentyn dan 10 fod dan amheuaeth.</translation>
    </message>
    <message>
        <source>A child: safeguard first</source>
        <translation>Plentyn: diogelu yn gyntaf</translation>
    </message>
    <message>
        <source>A court decision{0} ({1}){2} and what it would end are recorded at the same moment; nobody can tell which came first.</source>
        <translation>Cofnodir penderfyniad llys{0} ({1}){2} a&apos;r hyn y byddai&apos;n ei derfynu ar yr un eiliad; ni all neb ddweud pa un ddaeth gyntaf.</translation>
    </message>
    <message>
        <source>A decision is taken back by itself, not by a draft.</source>
        <translation>Tynnir penderfyniad yn ôl ar ei ben ei hun, nid drwy ddrafft.</translation>
    </message>
    <message>
        <source>A drill on {0} is under way; end it first (`drill --stop`).</source>
        <translation>Mae ymarfer ar {0} ar waith; dewch ag ef i ben yn gyntaf (`drill --stop`).</translation>
    </message>
    <message>
        <source>A drill on {0} of {1} is under way since {2}; end it first.</source>
        <translation>Mae ymarfer ar {0} o {1} ar waith ers {2}; dewch ag ef i ben yn gyntaf.</translation>
    </message>
    <message>
        <source>A family picture was given for finding the person and nothing else.</source>
        <translation>Rhoddwyd llun teulu i ganfod y person ac at ddim arall.</translation>
    </message>
    <message>
        <source>A hold has to end, within two years from now; it can be placed again then.</source>
        <translation>Rhaid i ddaliad ddod i ben, o fewn dwy flynedd i nawr; gellir ei osod eto bryd hynny.</translation>
    </message>
    <message>
        <source>A legal hold keeps it.</source>
        <translation>Mae daliad cyfreithiol yn ei gadw.</translation>
    </message>
    <message>
        <source>A list may be loaded at most {0} before the start{1}; hand it over from {2}.</source>
        <translation>Caniateir llwytho rhestr {0} ar y mwyaf cyn y dechrau{1}; trosglwyddwch hi o {2}.</translation>
    </message>
    <message>
        <source>A live missing report at increased risk stands behind the entry</source>
        <translation>Mae adroddiad byw am berson coll mewn risg uwch yn sail i&apos;r eitem</translation>
    </message>
    <message>
        <source>A live recall, escape or absence stands behind the entry</source>
        <translation>Mae galw&apos;n ôl, dianc neu absenoldeb byw yn sail i&apos;r eitem</translation>
    </message>
    <message>
        <source>A live warrant and a live wanted marker with power of arrest stand behind the entry</source>
        <translation>Mae gwarant fyw a marciwr yn eisiau byw gyda phŵer arestio yn sail i&apos;r eitem</translation>
    </message>
    <message>
        <source>A package is encrypted to an RSA key of {0=} bits or more, and this certificate has another; ask the recipient for one.</source>
        <translation>Caiff pecyn ei amgryptio i allwedd RSA o {0=} did neu fwy, ac mae allwedd arall yn y dystysgrif hon; gofynnwch i&apos;r derbynnydd am un.</translation>
    </message>
    <message>
        <source>A password can have at most {0} characters.</source>
        <translation>Gall cyfrinair gynnwys {0} nod ar y mwyaf.</translation>
    </message>
    <message>
        <source>A password may not hold the person&apos;s own number or name; choose other words.</source>
        <translation>Ni chaiff cyfrinair gynnwys rhif nac enw&apos;r person ei hun; dewiswch eiriau eraill.</translation>
    </message>
    <message>
        <source>A password needs at least {0} characters; use several words.</source>
        <translation>Rhaid i gyfrinair gynnwys o leiaf {0} nod; defnyddiwch sawl gair.</translation>
    </message>
    <message>
        <source>A password needs at least {0} different characters.</source>
        <translation>Rhaid i gyfrinair gynnwys o leiaf {0} nod gwahanol.</translation>
    </message>
    <message>
        <source>A picture could not be kept: the office&apos;s disk is full or cannot be written. Make room or check the folder, and try again.</source>
        <translation>Ni ellid cadw llun: mae disg y swyddfa&apos;n llawn neu ni ellir ysgrifennu arni. Gwnewch le neu gwiriwch y ffolder, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>A picture of this office cannot be read; check its disk and who may read it.</source>
        <translation>Ni ellir darllen un o luniau&apos;r swyddfa hon; gwiriwch ei disg a phwy gaiff ei ddarllen.</translation>
    </message>
    <message>
        <source>A record carries a code</source>
        <translation>Mae cofnod yn cario cod</translation>
    </message>
    <message>
        <source>A record carries a code that the policy pack does not know.</source>
        <translation>Mae cofnod yn cario cod nad yw&apos;r pecyn polisi&apos;n ei adnabod.</translation>
    </message>
    <message>
        <source>A record is of the type {0}{1}</source>
        <translation>Mae cofnod o&apos;r math {0}{1}</translation>
    </message>
    <message>
        <source>A record of this person carries another PNC ID or CRO number{0}; they may be two people.</source>
        <translation>Mae cofnod o&apos;r person hwn yn cario ID PNC neu rif CRO arall{0}; gallant fod yn ddau berson.</translation>
    </message>
    <message>
        <source>A record system could not be read, so nobody knows.</source>
        <translation>Ni ellid darllen system gofnodion, felly nid oes neb yn gwybod.</translation>
    </message>
    <message>
        <source>A second look came out otherwise; decide it again.</source>
        <translation>Daeth ail olwg allan yn wahanol; penderfynwch eto.</translation>
    </message>
    <message>
        <source>A second look is answered by approving or striking.</source>
        <translation>Atebir ail olwg drwy gymeradwyo neu ddileu.</translation>
    </message>
    <message>
        <source>ANSI/NIST files cannot be written here: the optional part is not installed. Install watchlist-console[ansi-nist], or leave them out.</source>
        <translation>Ni ellir ysgrifennu ffeiliau ANSI/NIST yma: nid yw&apos;r rhan ddewisol wedi&apos;i gosod. Gosodwch watchlist-console[ansi-nist], neu gadewch hwy allan.</translation>
    </message>
    <message>
        <source>About to commit an offence</source>
        <translation>Ar fin cyflawni trosedd</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Gweinyddwr</translation>
    </message>
    <message>
        <source>After {0} failed tries this account is locked; ask an administrator for a new password.</source>
        <translation>Ar ôl {0} ymgais aflwyddiannus mae&apos;r cyfrif hwn ar glo; gofynnwch i weinyddwr am gyfrinair newydd.</translation>
    </message>
    <message>
        <source>Alert {0}: noted by mistake, and corrected since</source>
        <translation>Rhybudd {0}: nodwyd trwy gamgymeriad, ac fe&apos;i cywirwyd ers hynny</translation>
    </message>
    <message>
        <source>Alert {0}: {1}{2}; {3}</source>
        <translation>Rhybudd {0}: {1}{2}; {3}</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Yr un fath</translation>
    </message>
    <message>
        <source>Alike, for other reasons</source>
        <translation>Yr un fath, am resymau eraill</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Yn fyw</translation>
    </message>
    <message>
        <source>All {0} live record systems answered within {1} minutes</source>
        <translation>Atebodd pob un o&apos;r {0} system gofnodion fyw o fewn {1} munud</translation>
    </message>
    <message>
        <source>Already charged</source>
        <translation>Cyhuddwyd eisoes</translation>
    </message>
    <message>
        <source>Already on the list with other content, and left as they are: {0}. Propose a change under a new reference.</source>
        <translation>Ar y rhestr eisoes gyda chynnwys arall, a gadawyd fel y maent: {0}. Cynigiwch newid dan gyfeirnod newydd.</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>An authorising officer</source>
        <translation>Swyddog awdurdodi</translation>
    </message>
    <message>
        <source>An earlier warrant of this case ended{0}{1}, and a newer one was issued. Check that the entry is about the newer warrant.</source>
        <translation>Daeth gwarant gynharach yn yr achos hwn i ben{0}{1}, a chyhoeddwyd un newydd. Gwiriwch fod yr eitem yn ymwneud â&apos;r warant newydd.</translation>
    </message>
    <message>
        <source>An entry that is not erased needs the same picture.</source>
        <translation>Mae ar eitem nad yw ei data wedi&apos;u dileu angen yr un llun.</translation>
    </message>
    <message>
        <source>An identifier was mistyped, or was never issued.</source>
        <translation>Camdeipiwyd dynodwr, neu ni chafodd ei gyhoeddi erioed.</translation>
    </message>
    <message>
        <source>An invented withdrawal: this is a drill.</source>
        <translation>Tynnu&apos;n ôl a ddyfeisiwyd: ymarfer yw hwn.</translation>
    </message>
    <message>
        <source>An office cannot be made in {0=}: {1}.</source>
        <translation>Ni ellir gwneud swyddfa yn y lle hwn, {0=}: {1}.</translation>
    </message>
    <message>
        <source>An office has at most {0} recognition systems.</source>
        <translation>Mae gan swyddfa {0} system adnabod ar y mwyaf.</translation>
    </message>
    <message>
        <source>An older warrant of the case ended and a newer one stands; the entry has to be keyed to the newer one.</source>
        <translation>Daeth gwarant hŷn yn yr achos i ben ac mae un newydd yn sefyll; rhaid cysylltu&apos;r eitem â&apos;r un newydd.</translation>
    </message>
    <message>
        <source>Another hand-over is being written to {0=}; wait for it.</source>
        <translation>Mae trosglwyddiad arall yn cael ei ysgrifennu yn y lle hwn: {0=}; arhoswch amdano.</translation>
    </message>
    <message>
        <source>Another person&apos;s warrant</source>
        <translation>Gwarant person arall</translation>
    </message>
    <message>
        <source>Another program found its folder gone while this package was being written, and noted that it failed; nothing was handed over. Hand it over again.</source>
        <translation>Cafodd rhaglen arall fod ei ffolder wedi mynd tra oedd y pecyn hwn yn cael ei ysgrifennu, a nododd iddo fethu; ni throsglwyddwyd dim. Trosglwyddwch ef eto.</translation>
    </message>
    <message>
        <source>Another program has been writing to this office for too long; nothing was saved, try again.</source>
        <translation>Mae rhaglen arall wedi bod yn ysgrifennu i&apos;r swyddfa hon yn rhy hir; ni chadwyd dim, rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Any officer</source>
        <translation>Unrhyw swyddog</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Approved while {0}; {1}</source>
        <translation>Cymeradwywyd pan oedd {0}; {1}</translation>
    </message>
    <message>
        <source>Asked {0}</source>
        <translation>Holwyd {0}</translation>
    </message>
    <message>
        <source>At most {0} entries are on the list</source>
        <translation>Mae {0} eitem ar y mwyaf ar y rhestr</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Archwilydd</translation>
    </message>
    <message>
        <source>Authorising Officer</source>
        <translation>Swyddog Awdurdodi</translation>
    </message>
    <message>
        <source>Backed for bail</source>
        <translation>Ardystiwyd ar gyfer mechnïaeth</translation>
    </message>
    <message>
        <source>Bail conditions</source>
        <translation>Amodau mechnïaeth</translation>
    </message>
    <message>
        <source>Bail ended</source>
        <translation>Daeth mechnïaeth i ben</translation>
    </message>
    <message>
        <source>Bail ended with the court&apos;s decision{0} ({1}){2}.</source>
        <translation>Daeth mechnïaeth i ben gyda phenderfyniad y llys{0} ({1}){2}.</translation>
    </message>
    <message>
        <source>Bail period ran out</source>
        <translation>Daeth cyfnod mechnïaeth i ben</translation>
    </message>
    <message>
        <source>Before this is told to anybody: whether it may be confirmed or denied is for the force (Data Protection Act 2018 s.45(4)). That a leaf is this person&apos;s is this office&apos;s word; that it stands under the certificate&apos;s root, anybody can check.</source>
        <translation>Cyn dweud hyn wrth neb: mater i&apos;r heddlu yw a ellir ei gadarnhau neu ei wadu (Deddf Diogelu Data 2018 a.45(4)). Gair y swyddfa hon yw mai eiddo&apos;r person hwn yw deilen; gall unrhyw un wirio ei bod o dan wraidd y dystysgrif.</translation>
    </message>
    <message>
        <source>Being at this place does not breach the condition.</source>
        <translation>Nid yw bod yn y lle hwn yn torri&apos;r amod.</translation>
    </message>
    <message>
        <source>Blocks of a disk that its file system has freed: files are overwritten before they are removed, and only an encrypted disk makes sure of the rest.</source>
        <translation>Blociau disg y mae ei system ffeiliau wedi&apos;u rhyddhau: caiff ffeiliau eu trosysgrifo cyn eu tynnu, a dim ond disg wedi&apos;i amgryptio sy&apos;n sicrhau&apos;r gweddill.</translation>
    </message>
    <message>
        <source>CRO number</source>
        <translation>Rhif CRO</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Canslwyd</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Ni ellir ei ddangos</translation>
    </message>
    <message>
        <source>Cannot be used: {0}</source>
        <translation>Ni ellir ei ddefnyddio: {0}</translation>
    </message>
    <message>
        <source>Case finished in court</source>
        <translation>Achos wedi&apos;i gwblhau yn y llys</translation>
    </message>
    <message>
        <source>Case passed to another body</source>
        <translation>Achos wedi&apos;i drosglwyddo i gorff arall</translation>
    </message>
    <message>
        <source>Case unclear</source>
        <translation>Achos yn aneglur</translation>
    </message>
    <message>
        <source>Category not authorised</source>
        <translation>Categori heb ei awdurdodi</translation>
    </message>
    <message>
        <source>Certificate {0}</source>
        <translation>Tystysgrif {0}</translation>
    </message>
    <message>
        <source>Certificate {0} is valid from {1}; wait until then.</source>
        <translation>Mae tystysgrif {0} yn ddilys o {1}; arhoswch tan hynny.</translation>
    </message>
    <message>
        <source>Certificate {0} was valid until {1}; nothing can be handed over under it any more.</source>
        <translation>Roedd tystysgrif {0} yn ddilys tan {1}; ni ellir trosglwyddo dim odani mwyach.</translation>
    </message>
    <message>
        <source>Certificates and their pages</source>
        <translation>Tystysgrifau a&apos;u tudalennau</translation>
    </message>
    <message>
        <source>Certificates, proofs, public records and receipts that were given to others.</source>
        <translation>Tystysgrifau, profion, cofnodion cyhoeddus a derbynebau a roddwyd i eraill.</translation>
    </message>
    <message>
        <source>Choose at least two entries to strike together.</source>
        <translation>Dewiswch o leiaf ddwy eitem i&apos;w dileu gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation>Cod anhysbys</translation>
    </message>
    <message>
        <source>Condition or order</source>
        <translation>Amod neu orchymyn</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Amodol</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>Convicted</source>
        <translation>Cafwyd yn euog</translation>
    </message>
    <message>
        <source>Copies of the office made by upgrades, and a drill&apos;s file</source>
        <translation>Copïau o&apos;r swyddfa a wnaed gan uwchraddiadau, a ffeil ymarfer</translation>
    </message>
    <message>
        <source>Crime hotspot</source>
        <translation>Man problemus o ran trosedd</translation>
    </message>
    <message>
        <source>Crime names no suspect</source>
        <translation>Nid yw&apos;r drosedd yn enwi neb dan amheuaeth</translation>
    </message>
    <message>
        <source>Crime outcome ends suspicion</source>
        <translation>Canlyniad y drosedd yn terfynu&apos;r amheuaeth</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Cyfredol</translation>
    </message>
    <message>
        <source>Custody image</source>
        <translation>Llun y ddalfa</translation>
    </message>
    <message>
        <source>Date of the warrant passed</source>
        <translation>Dyddiad y warant wedi mynd heibio</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Bu farw</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Tynnwyd y penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Deletion of the picture requested</source>
        <translation>Gofynnwyd am ddileu&apos;r llun</translation>
    </message>
    <message>
        <source>Deletion requested</source>
        <translation>Gofynnwyd am ei ddileu</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Bu farw</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Yn wahanol</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Does not reach these hours</source>
        <translation>Nid yw&apos;n cyrraedd yr oriau hyn</translation>
    </message>
    <message>
        <source>Does not reach this place</source>
        <translation>Nid yw&apos;n cyrraedd y lle hwn</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dyblyg</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Ends during the deployment</source>
        <translation>Yn dod i ben yn ystod y defnydd</translation>
    </message>
    <message>
        <source>Entries that are struck together are struck for one reason.</source>
        <translation>Dilëir eitemau gyda&apos;i gilydd am un rheswm.</translation>
    </message>
    <message>
        <source>Entry {0} {1}{2}{3}{4}.</source>
        <translation>Eitem {0} {1}{2}{3}{4}.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Dilëwyd y data</translation>
    </message>
    <message>
        <source>Erasing copies</source>
        <translation>Yn dileu copïau</translation>
    </message>
    <message>
        <source>Erasure is overdue: pictures, names and records had to be gone by {0}, {1} after the end{2}; {3}erase it now.</source>
        <translation>Mae dileu&apos;r data yn hwyr: roedd yn rhaid i luniau, enwau a chofnodion fod wedi mynd erbyn {0}, {1} ar ôl y diwedd{2}; {3}dilëwch y data nawr.</translation>
    </message>
    <message>
        <source>Erasure receipt {0}</source>
        <translation>Derbynneb ddileu {0}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Camgymeriad</translation>
    </message>
    <message>
        <source>Every approval stands on today&apos;s records</source>
        <translation>Mae pob cymeradwyaeth yn sefyll ar gofnodion heddiw</translation>
    </message>
    <message>
        <source>Every entry has a decision</source>
        <translation>Mae penderfyniad ar bob eitem</translation>
    </message>
    <message>
        <source>Every entry is in an authorised category ({0})</source>
        <translation>Mae pob eitem mewn categori a awdurdodwyd ({0})</translation>
    </message>
    <message>
        <source>Every entry that rests on it was decided with a reason.</source>
        <translation>Penderfynwyd pob eitem sy&apos;n dibynnu arni gyda rheswm.</translation>
    </message>
    <message>
        <source>Every referral has been answered and decided</source>
        <translation>Mae pob atgyfeiriad wedi&apos;i ateb a&apos;i benderfynu</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Gweithredwyd</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Family picture</source>
        <translation>Llun teulu</translation>
    </message>
    <message>
        <source>Family picture, given for finding only</source>
        <translation>Llun teulu, a roddwyd i ganfod yn unig</translation>
    </message>
    <message>
        <source>Files that were copied or moved after this office wrote them, and backups that others make of this machine.</source>
        <translation>Ffeiliau a gopïwyd neu a symudwyd ar ôl i&apos;r swyddfa hon eu hysgrifennu, a chopïau wrth gefn y mae eraill yn eu gwneud o&apos;r peiriant hwn.</translation>
    </message>
    <message>
        <source>Findings, with the records that they rest on</source>
        <translation>Canfyddiadau, gyda&apos;r cofnodion y maent yn gorffwys arnynt</translation>
    </message>
    <message>
        <source>For civilian enforcement officers</source>
        <translation>Ar gyfer swyddogion gorfodi sifil</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Cafwyd hyd iddo</translation>
    </message>
    <message>
        <source>Found by the {0}</source>
        <translation>Canfuwyd drwy&apos;r {0}</translation>
    </message>
    <message>
        <source>Give a collar number or sign-in name of 1 to {0} letters, digits, spaces, dots, hyphens or underscores.</source>
        <translation>Rhowch rif coler neu enw mewngofnodi o 1 i {0} llythyren, digid, bwlch, dot, cysylltnod neu danlinell.</translation>
    </message>
    <message>
        <source>Give at least one role; to end an account, close it instead.</source>
        <translation>Rhowch o leiaf un rôl; i ddod â chyfrif i ben, caewch ef yn hytrach.</translation>
    </message>
    <message>
        <source>Give the collar number or sign-in name without spaces around it, and no two spaces together.</source>
        <translation>Rhowch y rhif coler neu&apos;r enw mewngofnodi heb fylchau o&apos;i gwmpas, a heb ddau fwlch gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Give the deployment a reference.</source>
        <translation>Rhowch gyfeirnod i&apos;r defnydd.</translation>
    </message>
    <message>
        <source>Give the surname.</source>
        <translation>Rhowch y cyfenw.</translation>
    </message>
    <message>
        <source>Give the {0} in one line of at most {1} characters.</source>
        <translation>Rhowch y canlynol mewn un llinell o {1} nod ar y mwyaf: {0}.</translation>
    </message>
    <message>
        <source>Half of the decisions took {0} or longer; {1} made in under {2} seconds.</source>
        <translation>Cymerodd hanner y penderfyniadau {0} neu fwy; gwnaed {1} mewn llai na {2} eiliad.</translation>
    </message>
    <message>
        <source>Hand-over folders here</source>
        <translation>Ffolderi trosglwyddo yma</translation>
    </message>
    <message>
        <source>Hand-over {0} on {1} to {2}.</source>
        <translation>Trosglwyddiad {0} ar {1} i {2}.</translation>
    </message>
    <message>
        <source>Has a look-alike: establish identity before anything else</source>
        <translation>Mae rhywun tebyg: cadarnhewch pwy ydyw cyn dim arall</translation>
    </message>
    <message>
        <source>Held and should not be</source>
        <translation>Delir ac ni ddylid</translation>
    </message>
    <message>
        <source>How each source answered at the last check</source>
        <translation>Sut yr atebodd pob ffynhonnell yn y gwiriad diwethaf</translation>
    </message>
    <message>
        <source>How long a recall takes is not known: this office has held no drill.</source>
        <translation>Nid yw&apos;n hysbys faint o amser y mae galw&apos;n ôl yn ei gymryd: nid yw&apos;r swyddfa hon wedi cynnal ymarfer.</translation>
    </message>
    <message>
        <source>Identifier wrong</source>
        <translation>Dynodwr anghywir</translation>
    </message>
    <message>
        <source>Identity unclear</source>
        <translation>Hunaniaeth yn aneglur</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Yn y ddalfa</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Mewn grym</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Dan adolygiad</translation>
    </message>
    <message>
        <source>Intelligence on where people sought may be</source>
        <translation>Cudd-wybodaeth ynghylch ble gall pobl a geisir fod</translation>
    </message>
    <message>
        <source>Interview agreed</source>
        <translation>Cytunwyd ar gyfweliad</translation>
    </message>
    <message>
        <source>It begins on {0}{1}, so it does not cover the whole deployment.</source>
        <translation>Mae&apos;n dechrau ar {0}{1}, felly nid yw&apos;n cwmpasu&apos;r defnydd cyfan.</translation>
    </message>
    <message>
        <source>It cannot be erased: {0}.</source>
        <translation>Ni ellir ei ddileu: {0}.</translation>
    </message>
    <message>
        <source>It cannot be found: its folder cannot be read.</source>
        <translation>Ni ellir dod o hyd iddo: ni ellir darllen ei ffolder.</translation>
    </message>
    <message>
        <source>It cannot be looked for now, so nobody can say that it is erased.</source>
        <translation>Ni ellir chwilio amdano yn awr, felly ni all neb ddweud ei fod wedi&apos;i ddileu.</translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation>Ni ellir ei ddarllen: {0}.</translation>
    </message>
    <message>
        <source>It did not answer within {0} seconds.</source>
        <translation>Ni atebodd o fewn {0} eiliad.</translation>
    </message>
    <message>
        <source>It had been recalled before (recall {0}).</source>
        <translation>Roedd wedi&apos;i galw&apos;n ôl o&apos;r blaen (galw&apos;n ôl {0}).</translation>
    </message>
    <message>
        <source>It has been signed; its certificate stands.</source>
        <translation>Fe&apos;i llofnodwyd; mae ei thystysgrif yn sefyll.</translation>
    </message>
    <message>
        <source>It has ended; open a new deployment instead.</source>
        <translation>Mae wedi dod i ben; agorwch ddefnydd newydd yn hytrach.</translation>
    </message>
    <message>
        <source>It has still not answered what it was asked in the round before.</source>
        <translation>Nid yw wedi ateb o hyd yr hyn a ofynnwyd iddi yn y rownd flaenorol.</translation>
    </message>
    <message>
        <source>It is in force, but no zone is recorded{0}, so nobody can tell whether being here breaches it.</source>
        <translation>Mae mewn grym, ond ni chofnodir parth{0}, felly ni all neb ddweud a yw bod yma yn ei dorri.</translation>
    </message>
    <message>
        <source>It is in force, but {0} lies outside its zone{1}: being there does not breach it.</source>
        <translation>Mae mewn grym, ond mae {0} y tu allan i&apos;w barth{1}: nid yw bod yno yn ei dorri.</translation>
    </message>
    <message>
        <source>It is not on the list any more.</source>
        <translation>Nid yw ar y rhestr mwyach.</translation>
    </message>
    <message>
        <source>It is over; its certificates stand as they were signed.</source>
        <translation>Mae drosodd; mae ei dystysgrifau&apos;n sefyll fel y&apos;u llofnodwyd.</translation>
    </message>
    <message>
        <source>It is recalled now.</source>
        <translation>Fe&apos;i galwyd yn ôl yn awr.</translation>
    </message>
    <message>
        <source>It is still there.</source>
        <translation>Mae&apos;n dal yno.</translation>
    </message>
    <message>
        <source>It runs out on {0}{1}, during the deployment; after that the entry has to come off the list.</source>
        <translation>Daw i ben ar {0}{1}, yn ystod y defnydd; wedi hynny rhaid i&apos;r eitem ddod oddi ar y rhestr.</translation>
    </message>
    <message>
        <source>It was not where it was written; whoever moved it has to say what became of it.</source>
        <translation>Nid oedd lle yr ysgrifennwyd ef; rhaid i bwy bynnag a&apos;i symudodd ddweud beth ddaeth ohono.</translation>
    </message>
    <message>
        <source>It was stopped before it began; nothing was erased.</source>
        <translation>Fe&apos;i stopiwyd cyn iddo ddechrau; ni ddilëwyd dim.</translation>
    </message>
    <message>
        <source>Its hours &quot;{0}&quot; cannot be read{1}, so nobody can tell whether it bites now.</source>
        <translation>Ni ellir darllen ei oriau &quot;{0}&quot;{1}, felly ni all neb ddweud a yw&apos;n brathu nawr.</translation>
    </message>
    <message>
        <source>Its hours {0} cover only part of the deployment{1}.</source>
        <translation>Dim ond rhan o&apos;r defnydd y mae ei oriau {0} yn ei chwmpasu{1}.</translation>
    </message>
    <message>
        <source>Its hours {0} do not cover the deployment{1}: being here then does not breach it.</source>
        <translation>Nid yw ei oriau {0} yn cwmpasu&apos;r defnydd{1}: nid yw bod yma bryd hynny yn ei dorri.</translation>
    </message>
    <message>
        <source>Its removal may not last: {0}.</source>
        <translation>Efallai na fydd ei ddileu&apos;n parhau: {0}.</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Darfu</translation>
    </message>
    <message>
        <source>Last looked at</source>
        <translation>Edrychwyd arni ddiwethaf</translation>
    </message>
    <message>
        <source>Learned by itself</source>
        <translation>Dysgwyd ganddi ei hun</translation>
    </message>
    <message>
        <source>Likeliest wrong and most harmful first: grounds that ended, then doubts, with children, vulnerable people and pictures of the unconvicted ahead; equals by reference.</source>
        <translation>Y rhai tebycaf o fod yn anghywir a mwyaf niweidiol yn gyntaf: seiliau a ddaeth i ben, yna amheuon, gyda phlant, pobl agored i niwed a lluniau o rai heb eu cael yn euog ar y blaen; rhai cyfartal yn ôl cyfeirnod.</translation>
    </message>
    <message>
        <source>Line {0=}: {1!}</source>
        <translation>Llinell {0=}: {1!}</translation>
    </message>
    <message>
        <source>Line {0=}: {1!}.</source>
        <translation>Llinell {0=}: {1!}.</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Llinell {0}</translation>
    </message>
    <message>
        <source>Linked entry fell</source>
        <translation>Syrthiodd eitem gysylltiedig</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Byw</translation>
    </message>
    <message>
        <source>Live record systems answered, or a reason was given</source>
        <translation>Atebodd y systemau cofnodion byw, neu rhoddwyd rheswm</translation>
    </message>
    <message>
        <source>Managed offender</source>
        <translation>Troseddwr a reolir</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unwyd</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ar goll</translation>
    </message>
    <message>
        <source>Missing, at increased risk</source>
        <translation>Ar goll, mewn risg uwch</translation>
    </message>
    <message>
        <source>Name at least one category that this deployment may list.</source>
        <translation>Enwch o leiaf un categori y caiff y defnydd hwn ei restru.</translation>
    </message>
    <message>
        <source>Names, birth dates, identifiers and cases</source>
        <translation>Enwau, dyddiadau geni, dynodwyr ac achosion</translation>
    </message>
    <message>
        <source>Needs a case of its own</source>
        <translation>Mae angen achos ei hun</translation>
    </message>
    <message>
        <source>Needs judgement</source>
        <translation>Angen barn</translation>
    </message>
    <message>
        <source>Never handed over: the manifest of hand-over {0} leaves it out (sha256 {1}).</source>
        <translation>Heb ei throsglwyddo erioed: mae maniffest y trosglwyddiad {0} yn ei hepgor (sha256 {1}).</translation>
    </message>
    <message>
        <source>No answer in time from {0}.</source>
        <translation>Dim ateb mewn pryd gan {0}.</translation>
    </message>
    <message>
        <source>No certificate is signed for this list; sign it first.</source>
        <translation>Ni lofnodwyd tystysgrif ar gyfer y rhestr hon; llofnodwch hi yn gyntaf.</translation>
    </message>
    <message>
        <source>No decision on {0} stands any more that could be taken back.</source>
        <translation>Nid oes penderfyniad ar {0} yn sefyll mwyach y gellid ei dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>No deployment that is over started since {0}; choose an earlier day.</source>
        <translation>Ni ddechreuodd unrhyw ddefnydd sydd ar ben ers {0}; dewiswch ddiwrnod cynharach.</translation>
    </message>
    <message>
        <source>No difference {0} is open in the last comparison; look at the list again.</source>
        <translation>Nid oes gwahaniaeth {0} ar agor yn y gymhariaeth ddiwethaf; edrychwch ar y rhestr eto.</translation>
    </message>
    <message>
        <source>No drill is under way in this office.</source>
        <translation>Nid oes ymarfer ar droed yn y swyddfa hon.</translation>
    </message>
    <message>
        <source>No hold keeps the entry {0} now.</source>
        <translation>Nid oes daliad yn cadw&apos;r eitem {0} yn awr.</translation>
    </message>
    <message>
        <source>No list of {0} is in force: the deployment is {1}.</source>
        <translation>Nid oes rhestr o {0} mewn grym: mae&apos;r defnydd {1}.</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>Ddim yn eisiau mwyach</translation>
    </message>
    <message>
        <source>No power of arrest</source>
        <translation>Dim pŵer arestio</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Dim cofnod</translation>
    </message>
    <message>
        <source>No record can support this; the reasons have to be written for this person.</source>
        <translation>Ni all unrhyw gofnod ategu hyn; rhaid ysgrifennu&apos;r rhesymau ar gyfer y person hwn.</translation>
    </message>
    <message>
        <source>No record shows it.</source>
        <translation>Nid oes cofnod yn ei ddangos.</translation>
    </message>
    <message>
        <source>No record system answers live</source>
        <translation>Nid oes system gofnodion yn ateb yn fyw</translation>
    </message>
    <message>
        <source>No record system was asked about {0}.</source>
        <translation>Ni holwyd unrhyw system gofnodion ynghylch y canlynol: {0}.</translation>
    </message>
    <message>
        <source>No record was found of the arrest behind this picture.</source>
        <translation>Ni chafwyd cofnod o&apos;r arést y tu ôl i&apos;r llun hwn.</translation>
    </message>
    <message>
        <source>No slip {0} was made for the list that {1} holds.</source>
        <translation>Ni wnaed slip {0} ar gyfer y rhestr y mae {1} yn ei dal.</translation>
    </message>
    <message>
        <source>No stop {0} of {1} has left a mark on anybody.</source>
        <translation>Ni adawodd unrhyw stop {0} o {1} farc ar neb.</translation>
    </message>
    <message>
        <source>No {0} was found for this ground.</source>
        <translation>Heb ganfod cofnod o&apos;r math hwn ar gyfer y sail hon: {0}.</translation>
    </message>
    <message>
        <source>Nobody asks what became of hand-over {0} of {1}; look at its alarms.</source>
        <translation>Nid oes neb yn gofyn beth ddaeth o drosglwyddiad {0} o {1}; edrychwch ar ei larymau.</translation>
    </message>
    <message>
        <source>Nobody has reviewed it in time.</source>
        <translation>Nid adolygodd neb hi mewn pryd.</translation>
    </message>
    <message>
        <source>Nobody has to be taken off {0}; there is nothing for a slip.</source>
        <translation>Nid oes rhaid tynnu neb oddi ar {0}; nid oes dim ar gyfer slip.</translation>
    </message>
    <message>
        <source>Nobody here who sees faces is called “{0}”; pick a colleague or a role.</source>
        <translation>Nid oes neb yma sy&apos;n gweld wynebau o&apos;r enw “{0}”; dewiswch gydweithiwr neu rôl.</translation>
    </message>
    <message>
        <source>Nobody is on this list any more; there is nothing to load.</source>
        <translation>Nid oes neb ar y rhestr hon mwyach; nid oes dim i&apos;w lwytho.</translation>
    </message>
    <message>
        <source>Nobody knows whether hand-over {0} for {1} left: it was begun on {2} and does not lie where it was written. Its recalls are owed as if it had left; find it, or say what became of it.</source>
        <translation>Ni ŵyr neb a adawodd trosglwyddiad {0} ar gyfer {1}: dechreuwyd ef ar {2} ac nid yw&apos;n gorwedd lle&apos;r ysgrifennwyd ef. Mae&apos;r hyn a alwyd yn ôl ohono yn ddyledus fel pe bai wedi gadael; dewch o hyd iddo, neu dywedwch beth ddaeth ohono.</translation>
    </message>
    <message>
        <source>Nobody of exactly this name and birth date was proposed for a list of this office.</source>
        <translation>Ni chynigiwyd neb â&apos;r union enw a dyddiad geni hwn ar gyfer rhestr y swyddfa hon.</translation>
    </message>
    <message>
        <source>Nobody of exactly this name and birth date, nor of these numbers, was proposed for a list of this office.</source>
        <translation>Ni chynigiwyd neb â&apos;r union enw a dyddiad geni hwn, na&apos;r rhifau hyn, ar gyfer rhestr y swyddfa hon.</translation>
    </message>
    <message>
        <source>Nobody of exactly this name and birth date, nor of these numbers, was proposed for a list of which anything is kept.</source>
        <translation>Ni chynigiwyd neb â&apos;r union enw a dyddiad geni hwn, na&apos;r rhifau hyn, ar gyfer rhestr y cedwir unrhyw beth ohoni.</translation>
    </message>
    <message>
        <source>Nobody watches the list of {0} now, so there is nothing to measure; start the watch first.</source>
        <translation>Nid oes neb yn gwylio rhestr {0} yn awr, felly nid oes dim i&apos;w fesur; dechreuwch y wyliadwriaeth yn gyntaf.</translation>
    </message>
    <message>
        <source>Nobody watches this list since it was signed on {0}; start the watch.</source>
        <translation>Nid oes neb yn gwylio&apos;r rhestr hon ers ei llofnodi ar {0}; dechreuwch y gwylio.</translation>
    </message>
    <message>
        <source>Nobody watches this list; start the watch first.</source>
        <translation>Nid oes neb yn gwylio&apos;r rhestr hon; dechreuwch y gwylio yn gyntaf.</translation>
    </message>
    <message>
        <source>Nobody who stays on the list has lost their ground</source>
        <translation>Nid oes neb sy&apos;n aros ar y rhestr wedi colli ei sail</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Heb ei gwirio</translation>
    </message>
    <message>
        <source>Not confirmed since {0}</source>
        <translation>Heb ei chadarnhau ers {0}</translation>
    </message>
    <message>
        <source>Not lawful</source>
        <translation>Anghyfreithlon</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Heb ei brofi</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Heb ei hadolygu</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Aneglur</translation>
    </message>
    <message>
        <source>Not so: {0}{1}. {2}</source>
        <translation>Nid felly: {0}{1}. {2}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Nid oes dim wedi&apos;i benderfynu eto.</translation>
    </message>
    <message>
        <source>Nothing says how old this {0} is{1}.</source>
        <translation>Nid oes dim yn dweud pa mor hen yw&apos;r cofnod hwn ({0}){1}.</translation>
    </message>
    <message>
        <source>Nothing says where the condition bites, so nobody can tell whether being here breaches it.</source>
        <translation>Nid oes dim yn dweud ble mae&apos;r amod yn brathu, felly ni all neb ddweud a yw bod yma yn ei dorri.</translation>
    </message>
    <message>
        <source>Nothing speaks against the ground</source>
        <translation>Nid oes dim yn siarad yn erbyn y sail</translation>
    </message>
    <message>
        <source>Nothing was removed or added; the certificate stands as it was signed.</source>
        <translation>Ni thynnwyd nac ychwanegwyd dim; mae&apos;r dystysgrif yn sefyll fel y&apos;i llofnodwyd.</translation>
    </message>
    <message>
        <source>Notification ended</source>
        <translation>Daeth yr hysbysu i ben</translation>
    </message>
    <message>
        <source>Of {0} nothing is kept any more, as the time for that is over ({1}): whether this person was on one of them, this office cannot say.</source>
        <translation>Am {0}, ni chedwir dim mwyach, gan fod yr amser am hynny drosodd ({1}): ni all y swyddfa hon ddweud a oedd y person hwn ar un ohonynt.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Swyddog</translation>
    </message>
    <message>
        <source>Officer&apos;s judgement</source>
        <translation>Barn y swyddog</translation>
    </message>
    <message>
        <source>Old picture</source>
        <translation>Hen lun</translation>
    </message>
    <message>
        <source>On the do-not-include register</source>
        <translation>Ar y gofrestr peidio â chynnwys</translation>
    </message>
    <message>
        <source>Only somebody who may see the entry can answer.</source>
        <translation>Dim ond rhywun a gaiff weld yr eitem all ateb.</translation>
    </message>
    <message>
        <source>Only striking can be done to several entries at once; every approval and every referral is made by itself.</source>
        <translation>Dim ond dileu y gellir ei wneud i sawl eitem ar unwaith; gwneir pob cymeradwyaeth a phob atgyfeiriad ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>Only the first</source>
        <translation>Y cyntaf yn unig</translation>
    </message>
    <message>
        <source>Only the second</source>
        <translation>Yr ail yn unig</translation>
    </message>
    <message>
        <source>Only what a broken-off writing left lay there. Where a whole one was written before and moved, whoever moved it has to say what became of it.</source>
        <translation>Dim ond yr hyn a adawyd gan ysgrifennu a dorrwyd ar ei ganol oedd yn gorwedd yno. Os ysgrifennwyd un cyfan o&apos;r blaen a&apos;i symud, rhaid i bwy bynnag a&apos;i symudodd ddweud beth ddaeth ohono.</translation>
    </message>
    <message>
        <source>Only what somebody says by hand is typed here; take a receipt, a code read back and a report in by their own ways.</source>
        <translation>Dim ond yr hyn y mae rhywun yn ei ddweud â llaw a deipir yma; cymerwch dderbynneb, cod a ddarllenwyd yn ôl ac adroddiad i mewn trwy eu ffyrdd eu hunain.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Opening pictures</source>
        <translation>Yn agor lluniau</translation>
    </message>
    <message>
        <source>Order ended</source>
        <translation>Daeth gorchymyn i ben</translation>
    </message>
    <message>
        <source>Order ran out</source>
        <translation>Rhedodd gorchymyn i ben</translation>
    </message>
    <message>
        <source>Other files lie in its folder; they are not ours and were left.</source>
        <translation>Mae ffeiliau eraill yn gorwedd yn ei ffolder; nid ein rhai ni ydynt ac fe&apos;u gadawyd.</translation>
    </message>
    <message>
        <source>Paper: schedules and slips that were printed, files that a printer was told to make instead, and photographs of a screen.</source>
        <translation>Papur: atodlenni a slipiau a argraffwyd, ffeiliau y gofynnwyd i argraffydd eu gwneud yn eu lle, a ffotograffau o sgrin.</translation>
    </message>
    <message>
        <source>Pick the reason for which {0} is struck.</source>
        <translation>Dewiswch y rheswm dros ddileu {0}.</translation>
    </message>
    <message>
        <source>Picture cannot be used</source>
        <translation>Ni ellir defnyddio&apos;r llun</translation>
    </message>
    <message>
        <source>Picture deleted</source>
        <translation>Llun wedi&apos;i ddileu</translation>
    </message>
    <message>
        <source>Picture files that were never finished</source>
        <translation>Ffeiliau llun na chawsant eu gorffen</translation>
    </message>
    <message>
        <source>Picture from another police system</source>
        <translation>Llun o system heddlu arall</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>Llun o rywle arall</translation>
    </message>
    <message>
        <source>Picture of an unconvicted person</source>
        <translation>Llun o berson heb ei gael yn euog</translation>
    </message>
    <message>
        <source>Pictures as received</source>
        <translation>Lluniau fel y&apos;u derbyniwyd</translation>
    </message>
    <message>
        <source>Pictures of this bundle are being erased for another list all the time; nothing was taken in, try again.</source>
        <translation>Mae lluniau&apos;r bwndel hwn yn cael eu dileu o hyd ar gyfer rhestr arall; ni dderbyniwyd dim, rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Pictures re-encoded for the screen</source>
        <translation>Lluniau wedi&apos;u hailamgodio ar gyfer y sgrin</translation>
    </message>
    <message>
        <source>Place not recorded</source>
        <translation>Lle heb ei gofnodi</translation>
    </message>
    <message>
        <source>Planted entries</source>
        <translation>Eitemau a blannwyd</translation>
    </message>
    <message>
        <source>Planted entries: {0} of {1} met were caught; {2} were placed. None of them is on the list.</source>
        <translation>Eitemau a blannwyd: daliwyd {0} o&apos;r {1} a gyfarfuwyd; gosodwyd {2}. Nid oes yr un ohonynt ar y rhestr.</translation>
    </message>
    <message>
        <source>Policy {0}</source>
        <translation>Polisi {0}</translation>
    </message>
    <message>
        <source>Power not confirmed</source>
        <translation>Pŵer heb ei gadarnhau</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Cynigiwyd</translation>
    </message>
    <message>
        <source>Protective security</source>
        <translation>Diogelwch amddiffynnol</translation>
    </message>
    <message>
        <source>Quashed</source>
        <translation>Diddymwyd</translation>
    </message>
    <message>
        <source>Recall cancelled</source>
        <translation>Canslwyd y galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Recall {0} ({1}) was confirmed on {2} already: {3}.</source>
        <translation>Cadarnhawyd y galw&apos;n ôl {0} ({1}) eisoes ar {2}: {3}.</translation>
    </message>
    <message>
        <source>Recall {0}, {1}, was not confirmed off the system for {2}; it should take at most {3}{4}.</source>
        <translation>Ni chadarnhawyd bod y galw&apos;n ôl {0}, {1}, oddi ar y system ers {2}; dylai gymryd {3} ar y mwyaf{4}.</translation>
    </message>
    <message>
        <source>Recall {0}: {1}</source>
        <translation>Galw&apos;n ôl {0}: {1}</translation>
    </message>
    <message>
        <source>Records contradict each other</source>
        <translation>Cofnodion yn gwrth-ddweud ei gilydd</translation>
    </message>
    <message>
        <source>Records could not be read</source>
        <translation>Ni ellid darllen cofnodion</translation>
    </message>
    <message>
        <source>Records of other systems, as read and as read before</source>
        <translation>Cofnodion systemau eraill, fel y&apos;u darllenwyd ac fel y&apos;u darllenwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>Records too old</source>
        <translation>Cofnodion yn rhy hen</translation>
    </message>
    <message>
        <source>Records were checked in the last {0} minutes</source>
        <translation>Gwiriwyd y cofnodion yn y {0} munud diwethaf</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Atgyfeirio</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Atgyfeiriwyd</translation>
    </message>
    <message>
        <source>Release under investigation carries no conditions.</source>
        <translation>Nid yw rhyddhau dan ymchwiliad yn cario amodau.</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Released under investigation</source>
        <translation>Rhyddhawyd dan ymchwiliad</translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation>Gorchymyn i ymddangos</translation>
    </message>
    <message>
        <source>Result {0} counts no more, and marks nobody.</source>
        <translation>Nid yw canlyniad {0} yn cyfrif mwyach, ac nid yw&apos;n marcio neb.</translation>
    </message>
    <message>
        <source>Result {0} was corrected already; correct the one that did.</source>
        <translation>Cywirwyd canlyniad {0} eisoes; cywirwch yr un a wnaeth hynny.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dychwelwyd</translation>
    </message>
    <message>
        <source>Returned to custody</source>
        <translation>Dychwelwyd i&apos;r ddalfa</translation>
    </message>
    <message>
        <source>Review of the picture overdue</source>
        <translation>Adolygiad o&apos;r llun yn hwyr</translation>
    </message>
    <message>
        <source>Right face, ground not checked</source>
        <translation>Wyneb cywir, sail heb ei gwirio</translation>
    </message>
    <message>
        <source>Right face, sound ground</source>
        <translation>Wyneb cywir, sail gadarn</translation>
    </message>
    <message>
        <source>Right face, wrong ground</source>
        <translation>Wyneb cywir, sail anghywir</translation>
    </message>
    <message>
        <source>Risk of harm</source>
        <translation>Risg o niwed</translation>
    </message>
    <message>
        <source>Risk too low</source>
        <translation>Risg yn rhy isel</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>Rhes {0}</translation>
    </message>
    <message>
        <source>Rows that an import set aside, as files here</source>
        <translation>Rhesi a roddwyd o&apos;r neilltu gan fewnforiad, fel ffeiliau yma</translation>
    </message>
    <message>
        <source>Rui</source>
        <translation>Rhyddhawyd dan ymchwiliad</translation>
    </message>
    <message>
        <source>Salted leaves under the certificates&apos; roots</source>
        <translation>Dail â halen o dan wreiddiau&apos;r tystysgrifau</translation>
    </message>
    <message>
        <source>Say how the difference was settled, in {0} to {1} characters.</source>
        <translation>Dywedwch sut y datryswyd y gwahaniaeth, mewn {0} i {1} nod.</translation>
    </message>
    <message>
        <source>Say how you know what became of the package, in {0} to {1} characters.</source>
        <translation>Dywedwch sut y gwyddoch beth ddaeth o&apos;r pecyn, mewn {0} i {1} o nodau.</translation>
    </message>
    <message>
        <source>Say to whom {0} is referred, or what is unclear about it.</source>
        <translation>Dywedwch at bwy yr atgyfeirir {0}, neu beth sy&apos;n aneglur yn ei gylch.</translation>
    </message>
    <message>
        <source>Say what confirms recall {0} in one line of 1 to {1} characters: the receipt&apos;s number, the code read back, or who said so.</source>
        <translation>Dywedwch beth sy&apos;n cadarnhau&apos;r galw&apos;n ôl {0} mewn un llinell o 1 i {1} nod: rhif y dderbynneb, y cod a ddarllenwyd yn ôl, neu bwy a ddywedodd hynny.</translation>
    </message>
    <message>
        <source>Say which system has let {0} go; it was given to {1}.</source>
        <translation>Dywedwch pa system sydd wedi gollwng {0}; fe&apos;i rhoddwyd i {1}.</translation>
    </message>
    <message>
        <source>Say which system is meant; this list was handed to {0}.</source>
        <translation>Dywedwch pa system a olygir; trosglwyddwyd y rhestr hon i {0}.</translation>
    </message>
    <message>
        <source>Say who asks for the hold and under which reference, in one line of at most {0} characters, without naming anybody who is listed.</source>
        <translation>Dywedwch pwy sy&apos;n gofyn am yr daliad ac o dan ba gyfeirnod, mewn un llinell o {0} nod ar y mwyaf, heb enwi neb sydd ar y rhestr.</translation>
    </message>
    <message>
        <source>Say who is given the list, in one line of at most {0} characters.</source>
        <translation>Dywedwch i bwy y rhoddir y rhestr, mewn un llinell o {0} nod ar y mwyaf.</translation>
    </message>
    <message>
        <source>Say why these people are not to be included.</source>
        <translation>Dywedwch pam na ddylid cynnwys y bobl hyn.</translation>
    </message>
    <message>
        <source>Say why this deployment is cancelled, in at least {0} characters.</source>
        <translation>Dywedwch pam y caiff y defnydd hwn ei ganslo, mewn {0} nod o leiaf.</translation>
    </message>
    <message>
        <source>Say why {0} is recalled</source>
        <translation>Dywedwch pam y caiff {0} ei galw&apos;n ôl</translation>
    </message>
    <message>
        <source>Say why {0} stays on the list</source>
        <translation>Dywedwch pam y mae {0} yn aros ar y rhestr</translation>
    </message>
    <message>
        <source>Schedules with faces, as files here</source>
        <translation>Atodlenni ag wynebau, fel ffeiliau yma</translation>
    </message>
    <message>
        <source>Second looks</source>
        <translation>Ail olygon</translation>
    </message>
    <message>
        <source>Second looks: {0} of {1} drawn were made, blind to the first verdict, and {2} came out the same.</source>
        <translation>Ail olygon: gwnaed {0} o&apos;r {1} a dynnwyd, yn ddall i&apos;r dyfarniad cyntaf, a daeth {2} allan yr un fath.</translation>
    </message>
    <message>
        <source>Sentences about recalls, steps, stops and lapses</source>
        <translation>Brawddegau am alw&apos;n ôl, camau, stopiau a&apos;r hyn a ddarfu</translation>
    </message>
    <message>
        <source>Shorten the answer to {0} characters at the most.</source>
        <translation>Byrhewch yr ateb i {0} nod ar y mwyaf.</translation>
    </message>
    <message>
        <source>Shorten the note to {0} characters at the most.</source>
        <translation>Byrhewch y nodyn i {0} nod ar y mwyaf.</translation>
    </message>
    <message>
        <source>Shorten the reason to {0} characters.</source>
        <translation>Byrhewch y rheswm i {0} nod.</translation>
    </message>
    <message>
        <source>Show only entries that wait for a decision.</source>
        <translation>Dangoswch ddim ond eitemau sy&apos;n aros am benderfyniad.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Llofnodwyd</translation>
    </message>
    <message>
        <source>Since certificate {0}: {1}</source>
        <translation>Ers tystysgrif {0}: {1}</translation>
    </message>
    <message>
        <source>Slip {0} has no lines; nothing proves that it was applied.</source>
        <translation>Nid oes llinellau ar slip {0}; nid oes dim yn profi iddo gael ei weithredu.</translation>
    </message>
    <message>
        <source>Slip {0} is read back with {1} characters, {2} for each of its {3} lines; {4} were given. Read the marks again.</source>
        <translation>Darllenir slip {0} yn ôl â {1} nod, {2} i bob un o&apos;i {3} llinell; rhoddwyd {4}. Darllenwch y marciau eto.</translation>
    </message>
    <message>
        <source>Slip {0} of hand-over {1} was read back.</source>
        <translation>Darllenwyd slip {0} o&apos;r trosglwyddiad {1} yn ôl.</translation>
    </message>
    <message>
        <source>Slip {0} replaces no other.</source>
        <translation>Nid yw slip {0} yn disodli un arall.</translation>
    </message>
    <message>
        <source>Slip {0} replaces slip {1}. Throw slip {2} away.</source>
        <translation>Mae slip {0} yn disodli slip {1}. Taflwch slip {2}.</translation>
    </message>
    <message>
        <source>Slip {0} was applied; {1} </source>
        <translation>Gweithredwyd slip {0}; {1} </translation>
    </message>
    <message>
        <source>Slip {0} was replaced by slip {1}; apply that one and read it back.</source>
        <translation>Disodlwyd slip {0} gan slip {1}; gweithredwch hwnnw a&apos;i ddarllen yn ôl.</translation>
    </message>
    <message>
        <source>Small pictures for lists</source>
        <translation>Lluniau bach ar gyfer rhestrau</translation>
    </message>
    <message>
        <source>Some of these entries were decided before and lapsed, others never were. Strike them by themselves.</source>
        <translation>Penderfynwyd rhai o&apos;r eitemau hyn o&apos;r blaen ac maent wedi darfod, ac eraill erioed. Dilëwch hwy ar eu pen eu hunain.</translation>
    </message>
    <message>
        <source>Somebody is known to look like this person.</source>
        <translation>Mae&apos;n hysbys bod rhywun yn edrych fel y person hwn.</translation>
    </message>
    <message>
        <source>Somebody looks alike</source>
        <translation>Mae rhywun yn edrych yn debyg</translation>
    </message>
    <message>
        <source>Somebody who looks like the person was stopped: the next list says so.</source>
        <translation>Stopiwyd rhywun sy&apos;n edrych fel y person: bydd y rhestr nesaf yn dweud hynny.</translation>
    </message>
    <message>
        <source>Something kept in this office cannot be read back; its database is damaged. Stop work on it and restore it from its last copy.</source>
        <translation>Ni ellir darllen rhywbeth a gadwyd yn y swyddfa hon; mae ei chronfa ddata wedi&apos;i difrodi. Stopiwch weithio arni ac adferwch hi o&apos;i chopi diwethaf.</translation>
    </message>
    <message>
        <source>Still wanted</source>
        <translation>Yn eisiau o hyd</translation>
    </message>
    <message>
        <source>Stop {0} is noted already with another result; results are never edited, so give a corrected one a number of its own, and say in corrects which one it corrects.</source>
        <translation>Mae stop {0} wedi&apos;i nodi eisoes gyda chanlyniad arall; ni olygir canlyniadau byth, felly rhowch rif ei hun i un wedi&apos;i gywiro, a dywedwch yn corrects pa un y mae&apos;n ei gywiro.</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Striking {0} on your own judgement needs a typed reason of at least {1} characters.</source>
        <translation>Mae dileu {0} ar eich barn eich hun yn gofyn am reswm wedi&apos;i deipio o {1} nod o leiaf.</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Struck while the standing was {0}; it is now {1}.</source>
        <translation>Dilëwyd pan oedd y sefyllfa {0}; mae bellach {1}.</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Ategir</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Person dan amheuaeth</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>That draft is no longer there; draft the certificate again.</source>
        <translation>Nid yw&apos;r drafft hwnnw yno mwyach; drafftiwch y dystysgrif eto.</translation>
    </message>
    <message>
        <source>The PNC ID {0} carries the year {1}, in which none was issued.</source>
        <translation>Mae&apos;r ID PNC {0} yn cario&apos;r flwyddyn {1}, pan na chyhoeddwyd yr un.</translation>
    </message>
    <message>
        <source>The URL of the source {0=} cannot be understood; it should be like sqlite:///records.db or postgresql+psycopg://user@host/database.</source>
        <translation>Ni ellir deall URL y ffynhonnell {0=}; dylai fod fel sqlite:///records.db neu postgresql+psycopg://user@host/database.</translation>
    </message>
    <message>
        <source>The URN {0} is a dummy that many cases may share: it does not tell one case from another.</source>
        <translation>URN ffug y gall llawer o achosion ei rannu yw {0}: nid yw&apos;n gwahaniaethu un achos oddi wrth un arall.</translation>
    </message>
    <message>
        <source>The URN {0} is a dummy that many cases share, so it does not show which case this is.</source>
        <translation>URN ffug y mae llawer o achosion yn ei rannu yw {0}, felly nid yw&apos;n dangos pa achos yw hwn.</translation>
    </message>
    <message>
        <source>The address of {0=} has to begin with https:// and carry no password.</source>
        <translation>Rhaid i gyfeiriad {0=} ddechrau â https:// a pheidio â chynnwys cyfrinair.</translation>
    </message>
    <message>
        <source>The applicable bail period ran out.</source>
        <translation>Daeth y cyfnod mechnïaeth cymwys i ben.</translation>
    </message>
    <message>
        <source>The arrest/summons number {0} seems to have zeros after the year that belong before the serial: it may be {1}.</source>
        <translation>Ymddengys fod gan y rhif arestio/gwysio {0} seroau ar ôl y flwyddyn sy&apos;n perthyn cyn y rhif cyfresol: efallai mai {1} ydyw.</translation>
    </message>
    <message>
        <source>The audit log, the decisions, the recalls and the stops, without words: references, reasons, times and the officers&apos; numbers.</source>
        <translation>Y log archwilio, y penderfyniadau, y galwadau&apos;n ôl a&apos;r stopiau, heb eiriau: cyfeirnodau, rhesymau, amserau a rhifau&apos;r swyddogion.</translation>
    </message>
    <message>
        <source>The bail ended, or carries no conditions.</source>
        <translation>Daeth y fechnïaeth i ben, neu nid yw&apos;n cario amodau.</translation>
    </message>
    <message>
        <source>The bail period ran out on {0}{1}, with no extension recorded.</source>
        <translation>Daeth y cyfnod mechnïaeth i ben ar {0}{1}, heb gofnod o estyniad.</translation>
    </message>
    <message>
        <source>The bundle has no deployment.toml, so nothing says where and when it is for; add it.</source>
        <translation>Nid oes gan y bwndel deployment.toml, felly nid oes dim yn dweud ble a phryd y mae; ychwanegwch ef.</translation>
    </message>
    <message>
        <source>The bundle has no deployment.toml; say into which deployment it goes.</source>
        <translation>Nid oes gan y bwndel deployment.toml; dywedwch i ba ddefnydd y mae&apos;n mynd.</translation>
    </message>
    <message>
        <source>The bundle is for {0} and not for {1}; import it there.</source>
        <translation>Mae&apos;r bwndel ar gyfer {0} ac nid ar gyfer {1}; mewnforiwch ef yno.</translation>
    </message>
    <message>
        <source>The bundle says otherwise about the deployment&apos;s {0}; the office&apos;s stands.</source>
        <translation>Mae&apos;r bwndel yn dweud yn wahanol am y defnydd ({0}); mae&apos;r hyn sydd gan y swyddfa&apos;n sefyll.</translation>
    </message>
    <message>
        <source>The bundle {0=} cannot be opened: {1}.</source>
        <translation>Ni ellir agor y bwndel {0=}: {1}.</translation>
    </message>
    <message>
        <source>The case took a turn that has to be followed up.</source>
        <translation>Cymerodd yr achos dro y mae&apos;n rhaid ei ddilyn.</translation>
    </message>
    <message>
        <source>The case took a turn{0} ({1}){2} that has to be followed up.</source>
        <translation>Cymerodd yr achos dro{0} ({1}){2} y mae&apos;n rhaid ei ddilyn.</translation>
    </message>
    <message>
        <source>The case was passed to another body, which has to be asked.</source>
        <translation>Trosglwyddwyd yr achos i gorff arall, y mae&apos;n rhaid ei holi.</translation>
    </message>
    <message>
        <source>The category &quot;{0}&quot; was not authorised for this deployment.</source>
        <translation>Ni awdurdodwyd y categori &quot;{0}&quot; ar gyfer y defnydd hwn.</translation>
    </message>
    <message>
        <source>The category was not authorised for this deployment.</source>
        <translation>Ni awdurdodwyd y categori ar gyfer y defnydd hwn.</translation>
    </message>
    <message>
        <source>The ceiling has to be one entry or more.</source>
        <translation>Rhaid i&apos;r uchafswm fod yn un eitem neu fwy.</translation>
    </message>
    <message>
        <source>The certificate of {0=} is not meant for signing documents (its key usage lacks non-repudiation); ask for one that is.</source>
        <translation>Ni fwriedir tystysgrif {0=} ar gyfer llofnodi dogfennau (nid yw defnydd ei hallwedd yn cynnwys non-repudiation); gofynnwch am un sydd.</translation>
    </message>
    <message>
        <source>The certificates and their pages: they show and name nobody who is listed.</source>
        <translation>Y tystysgrifau a&apos;u tudalennau: nid ydynt yn dangos nac yn enwi neb sydd ar y rhestr.</translation>
    </message>
    <message>
        <source>The check letter of the {0} {1} is wrong, so it was mistyped: compare it with the record that it came from.</source>
        <translation>Mae llythyren wirio {1} ({0}) yn anghywir, felly camdeipiwyd ef: cymharwch ef â&apos;r cofnod y daeth ohono.</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>Stopiwyd y gwirio; ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The condition does not cover the hours of the deployment.</source>
        <translation>Nid yw&apos;r amod yn cwmpasu oriau&apos;r defnydd.</translation>
    </message>
    <message>
        <source>The condition or order is in force, and being here then breaches it</source>
        <translation>Mae&apos;r amod neu&apos;r gorchymyn mewn grym, ac mae bod yma bryd hynny yn ei dorri</translation>
    </message>
    <message>
        <source>The condition, order or authority runs out during the deployment.</source>
        <translation>Daw&apos;r amod, y gorchymyn neu&apos;r awdurdod i ben yn ystod y defnydd.</translation>
    </message>
    <message>
        <source>The court allocated this warrant to civilian enforcement officers{0}{1}; it is not for police to execute.</source>
        <translation>Dyrannodd y llys y warant hon i swyddogion gorfodi sifil{0}{1}; nid yr heddlu sydd i&apos;w gweithredu.</translation>
    </message>
    <message>
        <source>The court cancelled the conditions of bail{0} (qualifier {1}){2}.</source>
        <translation>Canslodd y llys amodau&apos;r fechnïaeth{0} (amodydd {1}){2}.</translation>
    </message>
    <message>
        <source>The court changed the terms{0} ({1}){2}, and the record has not been changed since; read the new terms.</source>
        <translation>Newidiodd y llys y telerau{0} ({1}){2}, ac ni newidiwyd y cofnod ers hynny; darllenwch y telerau newydd.</translation>
    </message>
    <message>
        <source>The court dealt with this case{0} ({1}){2}, so the person is not wanted for it any more.{3}</source>
        <translation>Deliodd y llys â&apos;r achos hwn{0} ({1}){2}, felly nid yw&apos;r person yn eisiau amdano mwyach.{3}</translation>
    </message>
    <message>
        <source>The court ended this order{0} ({1}){2}.</source>
        <translation>Daeth y llys â&apos;r gorchymyn hwn i ben{0} ({1}){2}.</translation>
    </message>
    <message>
        <source>The court gave result {0}{1}{2}</source>
        <translation>Rhoddodd y llys ganlyniad {0}{1}{2}</translation>
    </message>
    <message>
        <source>The court has finished the case, so nothing is left to be wanted for.</source>
        <translation>Mae&apos;r llys wedi gorffen yr achos, felly nid oes dim ar ôl i fod yn eisiau amdano.</translation>
    </message>
    <message>
        <source>The court sent the person to custody{0} ({1}){2}; the person need not be looked for.</source>
        <translation>Anfonodd y llys y person i&apos;r ddalfa{0} ({1}){2}; nid oes angen chwilio am y person.</translation>
    </message>
    <message>
        <source>The court withdrew the warrant; a marker that was left behind gives no power.</source>
        <translation>Tynnodd y llys y warant yn ôl; nid yw marciwr a adawyd ar ôl yn rhoi pŵer.</translation>
    </message>
    <message>
        <source>The court withdrew this warrant{0}{1}.{2}</source>
        <translation>Tynnodd y llys y warant hon yn ôl{0}{1}.{2}</translation>
    </message>
    <message>
        <source>The crime carries the outcome {0}{1}</source>
        <translation>Mae&apos;r drosedd yn cario&apos;r canlyniad {0}{1}</translation>
    </message>
    <message>
        <source>The crime has an outcome that ends the suspicion.</source>
        <translation>Mae gan y drosedd ganlyniad sy&apos;n terfynu&apos;r amheuaeth.</translation>
    </message>
    <message>
        <source>The crime is open, the marker is live, and the officer in the case still wants the person</source>
        <translation>Mae&apos;r drosedd yn agored, y marciwr yn fyw, ac mae swyddog yr achos am gael y person o hyd</translation>
    </message>
    <message>
        <source>The crime was closed with no suspect identified, so it cannot stand behind a named person.</source>
        <translation>Caewyd y drosedd heb adnabod neb dan amheuaeth, felly ni all fod yn sail i berson a enwir.</translation>
    </message>
    <message>
        <source>The database&apos;s free pages and write-ahead log</source>
        <translation>Tudalennau rhydd y gronfa ddata a&apos;i log ysgrifennu ymlaen</translation>
    </message>
    <message>
        <source>The date that a warrant backed for bail ran to has passed, and what happened on it is not known.</source>
        <translation>Mae&apos;r dyddiad y rhedodd gwarant a ardystiwyd ar gyfer mechnïaeth iddo wedi mynd heibio, ac nid yw&apos;n hysbys beth a ddigwyddodd arno.</translation>
    </message>
    <message>
        <source>The deployment ends before it starts; correct its times.</source>
        <translation>Daw&apos;r defnydd i ben cyn iddo ddechrau; cywirwch ei amserau.</translation>
    </message>
    <message>
        <source>The deployment has not ended</source>
        <translation>Nid yw&apos;r defnydd wedi dod i ben</translation>
    </message>
    <message>
        <source>The deployment is not over</source>
        <translation>Nid yw&apos;r defnydd drosodd</translation>
    </message>
    <message>
        <source>The deployment was ended or cancelled while its package was being written; nothing was handed over.</source>
        <translation>Daeth y defnydd i ben neu fe&apos;i canslwyd tra oedd ei becyn yn cael ei ysgrifennu; ni throsglwyddwyd dim.</translation>
    </message>
    <message>
        <source>The deployment {0} is over; no more rows of it are written to files.</source>
        <translation>Mae&apos;r defnydd {0} drosodd; ni chaiff rhagor o&apos;i resi eu hysgrifennu i ffeiliau.</translation>
    </message>
    <message>
        <source>The deployment {0} is over; nothing can be added to its list any more.</source>
        <translation>Mae&apos;r defnydd {0} drosodd; ni ellir ychwanegu dim at ei restr mwyach.</translation>
    </message>
    <message>
        <source>The deployment {0} is {1}; records are not asked about its list any more.</source>
        <translation>Mae&apos;r defnydd {0} wedi&apos;i nodi fel {1}; ni holir cofnodion am ei restr mwyach.</translation>
    </message>
    <message>
        <source>The disk that holds this office could not be read or written; nothing was saved. Check the disk and try again.</source>
        <translation>Ni ellid darllen y ddisg sy&apos;n dal y swyddfa hon nac ysgrifennu arni; ni chadwyd dim. Gwiriwch y ddisg a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The disk that holds this office is full; nothing was saved. Make room and try again.</source>
        <translation>Mae&apos;r ddisg sy&apos;n dal y swyddfa hon yn llawn; ni chadwyd dim. Gwnewch le a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The do-not-include register and the marks that stops left, under the office&apos;s key.</source>
        <translation>Y gofrestr peidio â chynnwys a&apos;r marciau a adawodd stopiau, o dan allwedd y swyddfa.</translation>
    </message>
    <message>
        <source>The drill&apos;s file {0=} cannot be removed: {1}; remove it by hand.</source>
        <translation>Ni ellir tynnu ffeil yr ymarfer, {0=}: {1}; tynnwch hi â llaw.</translation>
    </message>
    <message>
        <source>The drill&apos;s file {0=} cannot be written: {1}.</source>
        <translation>Ni ellir ysgrifennu ffeil yr ymarfer, {0=}: {1}.</translation>
    </message>
    <message>
        <source>The engagement team found that this ground had ended.</source>
        <translation>Canfu&apos;r tîm ymgysylltu fod y sail hon wedi dod i ben.</translation>
    </message>
    <message>
        <source>The entry and the warrant{0} do not agree whether it is for {1}; it may be another person&apos;s.</source>
        <translation>Nid yw&apos;r eitem a&apos;r warant{0} yn cytuno a yw ar gyfer {1}; gallai fod yn un person arall.</translation>
    </message>
    <message>
        <source>The entry gives no PNC ID, CRO number, nominal or custody number, so no record can be found by the person.</source>
        <translation>Nid yw&apos;r eitem yn rhoi ID PNC, rhif CRO, rhif enwol na rhif y ddalfa, felly ni ellir canfod cofnod yn ôl y person.</translation>
    </message>
    <message>
        <source>The entry gives the kind {0}</source>
        <translation>Mae&apos;r eitem yn rhoi&apos;r math {0}</translation>
    </message>
    <message>
        <source>The entry is erased, and nothing is kept by which the person could be known again: no mark was left, and the next list does not say so.</source>
        <translation>Mae&apos;r eitem wedi&apos;i dileu, ac ni chedwir dim y gellid adnabod y person eto drwyddo: ni adawyd marc, ac nid yw&apos;r rhestr nesaf yn dweud hynny.</translation>
    </message>
    <message>
        <source>The entry is linked to {0}, which is linked back to it; neither supports the other.</source>
        <translation>Mae&apos;r eitem yn gysylltiedig â {0}, sy&apos;n gysylltiedig yn ôl â hi; nid yw&apos;r naill yn ategu&apos;r llall.</translation>
    </message>
    <message>
        <source>The entry says {0}; the record says {1}{2}.</source>
        <translation>Mae&apos;r eitem yn dweud {0}; mae&apos;r cofnod yn dweud {1}{2}.</translation>
    </message>
    <message>
        <source>The entry that this one is linked to fell, and it falls with it.</source>
        <translation>Syrthiodd yr eitem y mae hon yn gysylltiedig â hi, ac mae hon yn syrthio gyda hi.</translation>
    </message>
    <message>
        <source>The erasure receipt {0} of {1} is not signed yet; an authorising officer signs it with their key by erasing.</source>
        <translation>Nid yw derbynneb y dileu {0} o {1} wedi&apos;i llofnodi eto; mae swyddog awdurdodi yn ei llofnodi â&apos;i allwedd trwy ddileu.</translation>
    </message>
    <message>
        <source>The family&apos;s picture is used for finding the person</source>
        <translation>Defnyddir llun y teulu i ganfod y person</translation>
    </message>
    <message>
        <source>The file to encrypt to is no certificate in PEM or DER form.</source>
        <translation>Nid tystysgrif ar ffurf PEM neu DER yw&apos;r ffeil i amgryptio iddi.</translation>
    </message>
    <message>
        <source>The file {0=} cannot be read ({1}).</source>
        <translation>Ni ellir darllen y ffeil {0=} ({1}).</translation>
    </message>
    <message>
        <source>The file {0=} cannot be read as an Excel file.</source>
        <translation>Ni ellir darllen y ffeil {0=} fel ffeil Excel.</translation>
    </message>
    <message>
        <source>The file {0=} cannot be read: {1}.</source>
        <translation>Ni ellir darllen y ffeil {0=}: {1}.</translation>
    </message>
    <message>
        <source>The file {0=} has more than {1=} columns in row {2=}.</source>
        <translation>Mae gan y ffeil {0=} fwy o golofnau na&apos;r terfyn, {1=}, yn rhes {2=}.</translation>
    </message>
    <message>
        <source>The file {0=} has more than {1=} rows.</source>
        <translation>Mae gan y ffeil {0=} fwy o resi na&apos;r terfyn, {1=}.</translation>
    </message>
    <message>
        <source>The file {0=} has no heading.</source>
        <translation>Nid oes pennawd yn y ffeil {0=}.</translation>
    </message>
    <message>
        <source>The file {0=} has the column “{1=}” twice.</source>
        <translation>Mae&apos;r golofn “{1=}” yn y ffeil {0=} ddwywaith.</translation>
    </message>
    <message>
        <source>The file {0=} is larger than {1=} bytes.</source>
        <translation>Mae&apos;r ffeil {0=} yn fwy na {1=} beit.</translation>
    </message>
    <message>
        <source>The file {0=} is not CSV from line {1=} on ({2}).</source>
        <translation>Nid CSV yw&apos;r ffeil {0=} o linell {1=} ymlaen ({2}).</translation>
    </message>
    <message>
        <source>The file {0=} is not UTF-8 text; export it again, or save it as CSV UTF-8.</source>
        <translation>Nid testun UTF-8 yw&apos;r ffeil {0=}; allforiwch hi eto, neu cadwch hi fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>The file {0=} is not the portal&apos;s {1} report: it has no column “{2=}”.</source>
        <translation>Nid adroddiad y porth ({1}) yw&apos;r ffeil {0=}: nid oes ynddi golofn “{2=}”.</translation>
    </message>
    <message>
        <source>The file {0=} is not the portal&apos;s {1} report: no row of headings with “Hearing date” and “Defendant name” was found.</source>
        <translation>Nid adroddiad y porth ({1}) yw&apos;r ffeil {0=}: ni chafwyd hyd i res o benawdau gyda “Hearing date” a “Defendant name”.</translation>
    </message>
    <message>
        <source>The file {0=} is not there.</source>
        <translation>Nid yw&apos;r ffeil {0=} yno.</translation>
    </message>
    <message>
        <source>The file {0=} of the bundle {1!}.</source>
        <translation>Y ffeil {0=} yn y bwndel: {1!}.</translation>
    </message>
    <message>
        <source>The file {0=} takes too long to read; save it as CSV UTF-8.</source>
        <translation>Mae&apos;r ffeil {0=} yn cymryd gormod o amser i&apos;w darllen; cadwch hi fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>The file {0=} unpacks to too many bytes.</source>
        <translation>Mae&apos;r ffeil {0=} yn dadbacio i ormod o feitiau.</translation>
    </message>
    <message>
        <source>The file {0=} {1!}; it was left out.</source>
        <translation>Gadawyd y ffeil {0=} allan: {1!}.</translation>
    </message>
    <message>
        <source>The first line of {0=} does not say when it was read; it should be “# read at 2026-11-28T11:20:00Z”.</source>
        <translation>Nid yw llinell gyntaf {0=} yn dweud pryd y&apos;i darllenwyd; dylai fod yn “# read at 2026-11-28T11:20:00Z”.</translation>
    </message>
    <message>
        <source>The folder {0=} of the recognition system cannot be used: {1}.</source>
        <translation>Ni ellir defnyddio ffolder {0=} y system adnabod: {1}.</translation>
    </message>
    <message>
        <source>The force set outcome {0} ({1}) on the crime{2}{3}</source>
        <translation>Gosododd yr heddlu ganlyniad {0} ({1}) ar y drosedd{2}{3}</translation>
    </message>
    <message>
        <source>The hand-over was stopped; nothing was handed over.</source>
        <translation>Stopiwyd y trosglwyddo; ni throsglwyddwyd dim.</translation>
    </message>
    <message>
        <source>The heading of {0=} has no key column, such as pnc_id or urn.</source>
        <translation>Nid oes colofn allwedd, megis pnc_id neu urn, ym mhennawd {0=}.</translation>
    </message>
    <message>
        <source>The heading of {0=} has no {1=} and no {2=}.</source>
        <translation>Nid oes {1=} na {2=} ym mhennawd {0=}.</translation>
    </message>
    <message>
        <source>The heading of {0=} has no {1=}.</source>
        <translation>Nid oes {1=} ym mhennawd {0=}.</translation>
    </message>
    <message>
        <source>The heading of {0=} has {1=} more than once.</source>
        <translation>Mae {1=} ym mhennawd {0=} fwy nag unwaith.</translation>
    </message>
    <message>
        <source>The identifiers are well formed</source>
        <translation>Mae&apos;r dynodwyr ar y ffurf gywir</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was taken in.</source>
        <translation>Stopiwyd y mewnforio; ni dderbyniwyd dim.</translation>
    </message>
    <message>
        <source>The key of {0=} expired on {1}; ask for a new one.</source>
        <translation>Daeth allwedd {0=} i ben ar {1}; gofynnwch am un newydd.</translation>
    </message>
    <message>
        <source>The key of {0=} is not valid before {1}.</source>
        <translation>Nid yw allwedd {0=} yn ddilys cyn {1}.</translation>
    </message>
    <message>
        <source>The last drill&apos;s recall was not confirmed off the recognition system while it lasted.</source>
        <translation>Ni chadarnhawyd, tra parhaodd yr ymarfer diwethaf, fod yr un a alwyd yn ôl oddi ar y system adnabod.</translation>
    </message>
    <message>
        <source>The licence or sentence ran to {0}{1}; being at large may have extended it, which has to be confirmed.</source>
        <translation>Rhedodd y drwydded neu&apos;r ddedfryd i {0}{1}; gall bod ar ffo fod wedi&apos;i hestyn, a rhaid cadarnhau hynny.</translation>
    </message>
    <message>
        <source>The linked entry &quot;{0}&quot; is not on this list.</source>
        <translation>Nid yw&apos;r eitem gysylltiedig &quot;{0}&quot; ar y rhestr hon.</translation>
    </message>
    <message>
        <source>The list changed since this certificate was drafted; nothing was signed. Look at the new draft, then sign it.</source>
        <translation>Newidiodd y rhestr ers drafftio&apos;r dystysgrif hon; ni lofnodwyd dim. Edrychwch ar y drafft newydd, yna llofnodwch ef.</translation>
    </message>
    <message>
        <source>The list changed while its package was being written; nothing was handed over. Hand it over again.</source>
        <translation>Newidiodd y rhestr tra oedd ei phecyn yn cael ei ysgrifennu; ni throsglwyddwyd dim. Trosglwyddwch hi eto.</translation>
    </message>
    <message>
        <source>The list has changed since certificate {0}</source>
        <translation>Mae&apos;r rhestr wedi newid ers tystysgrif {0}</translation>
    </message>
    <message>
        <source>The list has not been signed yet</source>
        <translation>Nid yw&apos;r rhestr wedi&apos;i llofnodi eto</translation>
    </message>
    <message>
        <source>The list is empty; import proposals first.</source>
        <translation>Mae&apos;r rhestr yn wag; mewnforiwch gynigion yn gyntaf.</translation>
    </message>
    <message>
        <source>The list is erased: the words that came with it were not kept.</source>
        <translation>Mae&apos;r rhestr wedi&apos;i dileu: ni chadwyd y geiriau a ddaeth gyda&apos;r canlyniad.</translation>
    </message>
    <message>
        <source>The list of {0} is being changed all the time; nothing was erased, try again.</source>
        <translation>Mae rhestr {0} yn cael ei newid drwy&apos;r amser; ni ddilëwyd dim, rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The list of {0} is erased; there is no schedule of it any more.</source>
        <translation>Mae rhestr {0} wedi ei dileu; nid oes atodlen ohoni mwyach.</translation>
    </message>
    <message>
        <source>The list of {0} is erased; there is nothing left to compare, and nothing that is said of it could be erased again.</source>
        <translation>Mae rhestr {0} wedi&apos;i dileu; nid oes dim ar ôl i&apos;w gymharu, ac ni ellid dileu eto ddim a ddywedir amdani.</translation>
    </message>
    <message>
        <source>The list of {0} is in force, and {1} not on it: they have to be checked, decided and signed in a supplementary certificate.</source>
        <translation>Mae rhestr {0} mewn grym, ac nid yw&apos;r rhain arni: {1}; rhaid eu gwirio, eu penderfynu a&apos;u llofnodi mewn tystysgrif atodol.</translation>
    </message>
    <message>
        <source>The list of {0} was never signed, so it set off no alert.</source>
        <translation>Ni lofnodwyd rhestr {0} erioed, felly ni achosodd unrhyw rybudd.</translation>
    </message>
    <message>
        <source>The list of {0} was not handed over yet, so there is no system off which anybody could be.</source>
        <translation>Nid yw rhestr {0} wedi&apos;i throsglwyddo eto, felly nid oes system y gallai neb fod oddi arni.</translation>
    </message>
    <message>
        <source>The list of {0} was not handed over yet; release it first.</source>
        <translation>Ni throsglwyddwyd rhestr {0} eto; rhyddhewch hi yn gyntaf.</translation>
    </message>
    <message>
        <source>The live record system answered within {0} minutes</source>
        <translation>Atebodd y system gofnodion fyw o fewn {0} munud</translation>
    </message>
    <message>
        <source>The log holds: {0}, each following the one before.</source>
        <translation>Mae&apos;r log yn dal: {0}, pob un yn dilyn yr un blaenorol.</translation>
    </message>
    <message>
        <source>The longest run of one answer is {0}; {1} {2} or more.</source>
        <translation>Y rhediad hiraf o un ateb yw {0}; {1} {2} neu fwy.</translation>
    </message>
    <message>
        <source>The marks of line {0} of slip {1} are not those of its entries. Look at the entries again on the system and read their marks back.</source>
        <translation>Nid marciau ei heitemau yw marciau llinell {0} o slip {1}. Edrychwch ar yr eitemau eto ar y system a darllenwch eu marciau yn ôl.</translation>
    </message>
    <message>
        <source>The missing person is not at increased risk.</source>
        <translation>Nid yw&apos;r person coll mewn risg uwch.</translation>
    </message>
    <message>
        <source>The missing person was found.</source>
        <translation>Cafwyd hyd i&apos;r person coll.</translation>
    </message>
    <message>
        <source>The missing person was found{0}{1}.</source>
        <translation>Cafwyd hyd i&apos;r person coll{0}{1}.</translation>
    </message>
    <message>
        <source>The missing report carries the risk {0}{1}</source>
        <translation>Mae&apos;r adroddiad person coll yn cario&apos;r risg {0}{1}</translation>
    </message>
    <message>
        <source>The missing report gives the risk as {0}{1}{2}; listing needs an increased risk.</source>
        <translation>Mae&apos;r adroddiad person coll yn rhoi&apos;r risg fel {0}{1}{2}; mae rhestru&apos;n gofyn am risg uwch.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Mae&apos;r enw neu&apos;r cyfrinair yn anghywir.</translation>
    </message>
    <message>
        <source>The new password is the old one; choose another.</source>
        <translation>Yr hen gyfrinair yw&apos;r cyfrinair newydd; dewiswch un arall.</translation>
    </message>
    <message>
        <source>The notification is current, and being here then breaches the order</source>
        <translation>Mae&apos;r hysbysiad yn gyfredol, ac mae bod yma bryd hynny yn torri&apos;r gorchymyn</translation>
    </message>
    <message>
        <source>The notification requirements ended.</source>
        <translation>Daeth y gofynion hysbysu i ben.</translation>
    </message>
    <message>
        <source>The notification requirements ended{0}{1}.</source>
        <translation>Daeth y gofynion hysbysu i ben{0}{1}.</translation>
    </message>
    <message>
        <source>The notification requirements ran out on {0}{1}.</source>
        <translation>Rhedodd y gofynion hysbysu i ben ar {0}{1}.</translation>
    </message>
    <message>
        <source>The numbers and digests of the certificates, by which one that was given out is known again.</source>
        <translation>Rhifau a chrynodebau&apos;r tystysgrifau, y mae modd adnabod un a roddwyd allan wrthynt.</translation>
    </message>
    <message>
        <source>The office in {0=} cannot be used: {1}.</source>
        <translation>Ni ellir defnyddio&apos;r swyddfa yn y lle hwn, {0=}: {1}.</translation>
    </message>
    <message>
        <source>The office&apos;s database cannot be opened; check that its folder is there and may be read and written.</source>
        <translation>Ni ellir agor cronfa ddata&apos;r swyddfa; gwiriwch fod ei ffolder yno ac y caniateir ei darllen ac ysgrifennu ynddi.</translation>
    </message>
    <message>
        <source>The office&apos;s database is damaged or is not an office; restore it from its last copy.</source>
        <translation>Mae cronfa ddata&apos;r swyddfa wedi&apos;i difrodi, neu nid swyddfa yw hi; adferwch hi o&apos;i chopi diwethaf.</translation>
    </message>
    <message>
        <source>The office&apos;s database is damaged; nothing was saved. Stop work on it and restore it from its last copy.</source>
        <translation>Mae cronfa ddata&apos;r swyddfa wedi&apos;i difrodi; ni chadwyd dim. Stopiwch weithio arni ac adferwch hi o&apos;i chopi diwethaf.</translation>
    </message>
    <message>
        <source>The office&apos;s folder cannot be looked into: {0}.</source>
        <translation>Ni ellir edrych i mewn i ffolder y swyddfa: {0}.</translation>
    </message>
    <message>
        <source>The office&apos;s policy pack {0=} differs from the one that the program brings; give the office&apos;s its own version and file name.</source>
        <translation>Mae pecyn polisi&apos;r swyddfa, {0=}, yn wahanol i&apos;r un a ddaw gyda&apos;r rhaglen; rhowch i un y swyddfa ei fersiwn a&apos;i enw ffeil ei hun.</translation>
    </message>
    <message>
        <source>The officer in the case last confirmed{0}{1}; the limit is {2} hours.</source>
        <translation>Cadarnhaodd swyddog yr achos ddiwethaf{0}{1}; y terfyn yw {2} awr.</translation>
    </message>
    <message>
        <source>The officer in the case recorded &quot;no longer wanted&quot;{0}{1}; a marker that is still live was left behind.</source>
        <translation>Cofnododd swyddog yr achos &quot;ddim yn eisiau mwyach&quot;{0}{1}; gadawyd marciwr sy&apos;n dal yn fyw ar ôl.</translation>
    </message>
    <message>
        <source>The officer in the case recorded a summons by post{0}{1}; the person is charged, and a suspect no longer.</source>
        <translation>Cofnododd swyddog yr achos wŷs drwy&apos;r post{0}{1}; mae&apos;r person wedi&apos;i gyhuddo, ac nid yw dan amheuaeth mwyach.</translation>
    </message>
    <message>
        <source>The officer in the case recorded an interview agreed with the person{0}{1}; an arrest may not be needed.</source>
        <translation>Cofnododd swyddog yr achos gyfweliad y cytunwyd arno â&apos;r person{0}{1}; efallai nad oes angen arestio.</translation>
    </message>
    <message>
        <source>The officer in the case recorded something since the warrant{0}{1} that has to be followed up.</source>
        <translation>Cofnododd swyddog yr achos rywbeth ers y warant{0}{1} y mae&apos;n rhaid ei ddilyn.</translation>
    </message>
    <message>
        <source>The officer in the case recorded that the person is not wanted any more{0}{1}, and at another time that the person is.</source>
        <translation>Cofnododd swyddog yr achos nad yw&apos;r person yn eisiau mwyach{0}{1}, ac ar adeg arall ei fod.</translation>
    </message>
    <message>
        <source>The officer in the case, or the force, no longer wants the person.</source>
        <translation>Nid yw swyddog yr achos, neu&apos;r heddlu, am gael y person mwyach.</translation>
    </message>
    <message>
        <source>The officer&apos;s own judgement, in the officer&apos;s own words.</source>
        <translation>Barn y swyddog ei hun, yng ngeiriau&apos;r swyddog ei hun.</translation>
    </message>
    <message>
        <source>The only {0} found{1} names another person.</source>
        <translation>Mae&apos;r unig gofnod a gafwyd ({0}){1} yn enwi person arall.</translation>
    </message>
    <message>
        <source>The order is recorded as run out{0}{1}.</source>
        <translation>Cofnodir bod y gorchymyn wedi rhedeg i ben{0}{1}.</translation>
    </message>
    <message>
        <source>The order or authority ran out on {0}{1}.</source>
        <translation>Rhedodd y gorchymyn neu&apos;r awdurdod i ben ar {0}{1}.</translation>
    </message>
    <message>
        <source>The order ran out.</source>
        <translation>Rhedodd y gorchymyn i ben.</translation>
    </message>
    <message>
        <source>The order was discharged or revoked.</source>
        <translation>Rhyddhawyd neu dirymwyd y gorchymyn.</translation>
    </message>
    <message>
        <source>The order was to be heard again on {0}{1}, and nothing says what came of it.</source>
        <translation>Roedd y gorchymyn i&apos;w wrando eto ar {0}{1}, ac nid oes dim yn dweud beth a ddaeth ohono.</translation>
    </message>
    <message>
        <source>The package cannot be written to {0=}: {1!}. Nothing was handed over.</source>
        <translation>Ni ellir ysgrifennu&apos;r pecyn yn y lle hwn, {0=}: {1!}. Ni throsglwyddwyd dim.</translation>
    </message>
    <message>
        <source>The package lies whole in {0}, and counts as one that left; only that could not be stored yet: {1}</source>
        <translation>Mae&apos;r pecyn yn gorwedd yn gyfan yn {0}, ac yn cyfrif fel un a adawodd; dim ond hynny na ellid ei gadw eto: {1}</translation>
    </message>
    <message>
        <source>The package&apos;s manifest cannot be read: {0}.</source>
        <translation>Ni ellir darllen maniffest y pecyn: {0}.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or this file is not a PKCS#12 signing key.</source>
        <translation>Mae&apos;r cyfrinymadrodd yn anghywir, neu nid allwedd lofnodi PKCS#12 yw&apos;r ffeil hon.</translation>
    </message>
    <message>
        <source>The path of the source {0=} cannot be a path.</source>
        <translation>Ni all llwybr y ffynhonnell {0=} fod yn llwybr.</translation>
    </message>
    <message>
        <source>The path of the source {0=} leads out of the bundle.</source>
        <translation>Mae llwybr y ffynhonnell {0=} yn arwain allan o&apos;r bwndel.</translation>
    </message>
    <message>
        <source>The person agreed to an interview, so an arrest may not be needed.</source>
        <translation>Cytunodd y person i gyfweliad, felly efallai nad oes angen arestio.</translation>
    </message>
    <message>
        <source>The person asked for the picture to be deleted.</source>
        <translation>Gofynnodd y person am ddileu&apos;r llun.</translation>
    </message>
    <message>
        <source>The person asked for this picture to be deleted{0}{1}; it is on hold.</source>
        <translation>Gofynnodd y person am ddileu&apos;r llun hwn{0}{1}; mae wedi&apos;i atal dros dro.</translation>
    </message>
    <message>
        <source>The person has died.</source>
        <translation>Mae&apos;r person wedi marw.</translation>
    </message>
    <message>
        <source>The person is in custody since{0}{1}; the person need not be looked for.</source>
        <translation>Mae&apos;r person yn y ddalfa ers{0}{1}; nid oes angen chwilio am y person.</translation>
    </message>
    <message>
        <source>The person is in custody, and need not be looked for.</source>
        <translation>Mae&apos;r person yn y ddalfa, ac nid oes angen chwilio amdano.</translation>
    </message>
    <message>
        <source>The person is on the do-not-include register until the record is put right.</source>
        <translation>Mae&apos;r person ar y gofrestr peidio â chynnwys nes i&apos;r cofnod gael ei gywiro.</translation>
    </message>
    <message>
        <source>The person is recorded as having died{0}{1}{2}.</source>
        <translation>Cofnodir bod y person wedi marw{0}{1}{2}.</translation>
    </message>
    <message>
        <source>The person is under 13 on the day of the deployment.</source>
        <translation>Mae&apos;r person dan 13 ar ddiwrnod y defnydd.</translation>
    </message>
    <message>
        <source>The person is under 18 on the day of the deployment.</source>
        <translation>Mae&apos;r person dan 18 ar ddiwrnod y defnydd.</translation>
    </message>
    <message>
        <source>The person is {0} on the day of the deployment, under 13; the force&apos;s special rule applies.</source>
        <translation>Mae&apos;r person yn {0} ar ddiwrnod y defnydd, dan 13; mae rheol arbennig yr heddlu&apos;n gymwys.</translation>
    </message>
    <message>
        <source>The person is {0} on the day of the deployment; a child is listed only with an officer&apos;s reason.</source>
        <translation>Mae&apos;r person yn {0} ar ddiwrnod y defnydd; dim ond gyda rheswm swyddog y rhestrir plentyn.</translation>
    </message>
    <message>
        <source>The person is {0} on the day of the deployment; a child under 10 cannot be a suspect.</source>
        <translation>Mae&apos;r person yn {0} ar ddiwrnod y defnydd; ni all plentyn dan 10 fod dan amheuaeth.</translation>
    </message>
    <message>
        <source>The person is {0} or over</source>
        <translation>Mae&apos;r person yn {0} oed neu&apos;n hŷn</translation>
    </message>
    <message>
        <source>The person or the picture is on the list already.</source>
        <translation>Mae&apos;r person neu&apos;r llun ar y rhestr eisoes.</translation>
    </message>
    <message>
        <source>The person served the recall and was released again{0}{1}.</source>
        <translation>Gwasanaethodd y person y galw&apos;n ôl ac fe&apos;i rhyddhawyd eto{0}{1}.</translation>
    </message>
    <message>
        <source>The person stands on the office&apos;s do-not-include register.</source>
        <translation>Mae&apos;r person ar gofrestr peidio â chynnwys y swyddfa.</translation>
    </message>
    <message>
        <source>The person was before the court{0} ({1}){2}, and the records still read live.</source>
        <translation>Bu&apos;r person gerbron y llys{0} ({1}){2}, ac mae&apos;r cofnodion yn dal i ddarllen yn fyw.</translation>
    </message>
    <message>
        <source>The person was before the court{0} ({1}){2}, so the warrant has been met.{3}</source>
        <translation>Bu&apos;r person gerbron y llys{0} ({1}){2}, felly bodlonwyd y warant.{3}</translation>
    </message>
    <message>
        <source>The person was charged or summonsed, and is a suspect no longer.</source>
        <translation>Cyhuddwyd neu gwysiwyd y person, ac nid yw dan amheuaeth mwyach.</translation>
    </message>
    <message>
        <source>The person was in custody and was released{0}{1}, and the {2} still reads live; it may have been dealt with.</source>
        <translation>Bu&apos;r person yn y ddalfa ac fe&apos;i rhyddhawyd{0}{1}, ac mae&apos;r cofnod ({2}) yn dal i ddarllen yn fyw; efallai yr ymdriniwyd ag ef.</translation>
    </message>
    <message>
        <source>The person was released by mistake{0}{1}, and there is no recall; the prison service has to confirm the power in writing.</source>
        <translation>Rhyddhawyd y person drwy gamgymeriad{0}{1}, ac nid oes galw&apos;n ôl; rhaid i&apos;r gwasanaeth carchardai gadarnhau&apos;r pŵer yn ysgrifenedig.</translation>
    </message>
    <message>
        <source>The person was released under investigation{0}{1}, which carries no conditions; any text of conditions was left over.</source>
        <translation>Rhyddhawyd y person dan ymchwiliad{0}{1}, nad yw&apos;n cario amodau; gweddill yw unrhyw destun o amodau.</translation>
    </message>
    <message>
        <source>The person was returned to custody.</source>
        <translation>Dychwelwyd y person i&apos;r ddalfa.</translation>
    </message>
    <message>
        <source>The person was returned to custody{0}{1}.</source>
        <translation>Dychwelwyd y person i&apos;r ddalfa{0}{1}.</translation>
    </message>
    <message>
        <source>The person&apos;s record was merged with another{0}{1}; check which person the picture shows.</source>
        <translation>Unwyd cofnod y person ag un arall{0}{1}; gwiriwch pa berson y mae&apos;r llun yn ei ddangos.</translation>
    </message>
    <message>
        <source>The picture came from the family for finding the person; it serves no other ground.</source>
        <translation>Daeth y llun gan y teulu i ganfod y person; nid yw&apos;n gwasanaethu unrhyw sail arall.</translation>
    </message>
    <message>
        <source>The picture cannot be shown or compared.</source>
        <translation>Ni ellir dangos na chymharu&apos;r llun.</translation>
    </message>
    <message>
        <source>The picture cannot be used: {0}</source>
        <translation>Ni ellir defnyddio&apos;r llun: {0}</translation>
    </message>
    <message>
        <source>The picture file is empty; send it again.</source>
        <translation>Mae&apos;r ffeil lun yn wag; anfonwch hi eto.</translation>
    </message>
    <message>
        <source>The picture file is {0=} MB and the most is {1=} MB; send a smaller copy.</source>
        <translation>Mae&apos;r ffeil lun yn {0=} MB a&apos;r mwyaf a ganiateir yw {1=} MB; anfonwch gopi llai.</translation>
    </message>
    <message>
        <source>The picture has more than {0=} million pixels; send a smaller copy.</source>
        <translation>Mae gan y llun fwy na {0=} miliwn o bicseli; anfonwch gopi llai.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short and cannot be opened; ask for it again.</source>
        <translation>Mae&apos;r llun wedi&apos;i ddifrodi neu ei dorri&apos;n fyr ac ni ellir ei agor; gofynnwch amdano eto.</translation>
    </message>
    <message>
        <source>The picture is from a third party; how it was obtained, and the risk to its source, have to be weighed.</source>
        <translation>Gan drydydd parti y daeth y llun; rhaid pwyso a mesur sut y&apos;i cafwyd, a&apos;r risg i&apos;w ffynhonnell.</translation>
    </message>
    <message>
        <source>The picture is from another police system; how it is held there has to be weighed.</source>
        <translation>O system heddlu arall y daeth y llun; rhaid pwyso a mesur sut y&apos;i delir yno.</translation>
    </message>
    <message>
        <source>The picture is lawfully held</source>
        <translation>Delir y llun yn gyfreithlon</translation>
    </message>
    <message>
        <source>The picture is no longer in the office&apos;s store.</source>
        <translation>Nid yw&apos;r llun yn storfa&apos;r swyddfa mwyach.</translation>
    </message>
    <message>
        <source>The picture is not a custody picture of ours: how it was obtained has to be weighed.</source>
        <translation>Nid llun y ddalfa o&apos;n heiddo yw&apos;r llun: rhaid pwyso a mesur sut y&apos;i cafwyd.</translation>
    </message>
    <message>
        <source>The picture is not in the office&apos;s store: erased, or to be imported again.</source>
        <translation>Nid yw&apos;r llun yn storfa&apos;r swyddfa: cafodd ei ddileu&apos;n barhaol, neu mae angen ei fewnforio eto.</translation>
    </message>
    <message>
        <source>The picture is old, and faces change.</source>
        <translation>Mae&apos;r llun yn hen, ac mae wynebau&apos;n newid.</translation>
    </message>
    <message>
        <source>The picture is {0=} by {1=} pixels, too small to show a face; send a larger one.</source>
        <translation>Mae&apos;r llun yn {0=} wrth {1=} picsel, yn rhy fach i ddangos wyneb; anfonwch un mwy.</translation>
    </message>
    <message>
        <source>The picture needs more memory to open than any photograph should; save it again as an ordinary JPEG.</source>
        <translation>Mae angen mwy o gof i agor y llun nag y dylai unrhyw ffotograff; cadwch ef eto fel JPEG cyffredin.</translation>
    </message>
    <message>
        <source>The picture of {0=} is not in this office any more, so the list cannot be handed over; restore it, or recall the entry.</source>
        <translation>Nid yw llun {0=} yn y swyddfa hon mwyach, felly ni ellir trosglwyddo&apos;r rhestr; adferwch ef, neu galwch yr eitem yn ôl.</translation>
    </message>
    <message>
        <source>The picture of {0} was erased after it was struck or recalled, so the decision stays; propose the person again under a new reference.</source>
        <translation>Dilëwyd llun {0} ar ôl iddi gael ei dileu neu ei galw&apos;n ôl, felly mae&apos;r penderfyniad yn aros; cynigiwch y person eto o dan gyfeirnod newydd.</translation>
    </message>
    <message>
        <source>The picture of {0} was erased after it was struck or recalled; propose the person again under a new reference.</source>
        <translation>Dilëwyd llun {0} ar ôl iddi gael ei dileu neu ei galw&apos;n ôl; cynigiwch y person eto o dan gyfeirnod newydd.</translation>
    </message>
    <message>
        <source>The picture stopped the program that opens pictures; save it again as an ordinary JPEG and send that.</source>
        <translation>Stopiodd y llun y rhaglen sy&apos;n agor lluniau; cadwch ef eto fel JPEG cyffredin ac anfonwch hwnnw.</translation>
    </message>
    <message>
        <source>The picture took longer to open than any photograph should; save it again as an ordinary JPEG and send that.</source>
        <translation>Cymerodd y llun fwy o amser i&apos;w agor nag y dylai unrhyw ffotograff; cadwch ef eto fel JPEG cyffredin ac anfonwch hwnnw.</translation>
    </message>
    <message>
        <source>The picture was deleted, and this is a copy.</source>
        <translation>Dilëwyd y llun, a chopi yw hwn.</translation>
    </message>
    <message>
        <source>The picture was deleted{0}{1}; this is a copy that should not exist. Report it.</source>
        <translation>Dilëwyd y llun{0}{1}; copi na ddylai fodoli yw hwn. Rhowch wybod amdano.</translation>
    </message>
    <message>
        <source>The picture was taken at an arrest that led to no conviction.</source>
        <translation>Tynnwyd y llun ar adeg arestio nad arweiniodd at euogfarn.</translation>
    </message>
    <message>
        <source>The picture was taken at an arrest {0}{1}{2}; a decision to keep it is recorded, and has to be weighed.</source>
        <translation>Tynnwyd y llun ar adeg arestio {0}{1}{2}; cofnodir penderfyniad i&apos;w gadw, a rhaid ei bwyso a&apos;i fesur.</translation>
    </message>
    <message>
        <source>The picture was taken at an arrest {0}{1}{2}; obtain another picture.</source>
        <translation>Tynnwyd y llun ar adeg arestio {0}{1}{2}; mynnwch lun arall.</translation>
    </message>
    <message>
        <source>The picture was taken on {0}; faces change.</source>
        <translation>Tynnwyd y llun ar {0}; mae wynebau&apos;n newid.</translation>
    </message>
    <message>
        <source>The picture {0=} {1!}; send it again.</source>
        <translation>Anfonwch y llun {0=} eto: {1!}.</translation>
    </message>
    <message>
        <source>The picture&apos;s own case ended without a conviction{0} ({1}){2}; obtain another picture.</source>
        <translation>Daeth achos y llun ei hun i ben heb euogfarn{0} ({1}){2}; mynnwch lun arall.</translation>
    </message>
    <message>
        <source>The point is no latitude and longitude in degrees (WGS 84).</source>
        <translation>Nid lledred a hydred mewn graddau (WGS 84) yw&apos;r pwynt.</translation>
    </message>
    <message>
        <source>The policy pack {0=} cannot be read ({1}).</source>
        <translation>Ni ellir darllen y pecyn polisi {0=} ({1}).</translation>
    </message>
    <message>
        <source>The power to arrest on this warrant{0} has to be confirmed by the National Crime Agency.</source>
        <translation>Rhaid i&apos;r Asiantaeth Troseddau Cenedlaethol gadarnhau&apos;r pŵer i arestio ar y warant hon{0}.</translation>
    </message>
    <message>
        <source>The power to detain has to be confirmed in writing by whoever holds it.</source>
        <translation>Rhaid i bwy bynnag sy&apos;n dal y pŵer i gadw&apos;n gaeth ei gadarnhau yn ysgrifenedig.</translation>
    </message>
    <message>
        <source>The program that opens pictures could not be started, so no picture was read. Close other programs or restart the machine, then try again.</source>
        <translation>Ni ellid cychwyn y rhaglen sy&apos;n agor lluniau, felly ni ddarllenwyd unrhyw lun. Caewch raglenni eraill neu ailgychwynnwch y peiriant, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The program that reads Excel files could not be started; save the list as CSV UTF-8.</source>
        <translation>Ni ellid cychwyn y rhaglen sy&apos;n darllen ffeiliau Excel; cadwch y rhestr fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>The program that reads Excel files could not be started; save the report as CSV UTF-8.</source>
        <translation>Ni ellid cychwyn y rhaglen sy&apos;n darllen ffeiliau Excel; cadwch yr adroddiad fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>The proposal bundle and the records systems, with those who sent and keep them.</source>
        <translation>Y bwndel cynigion a&apos;r systemau cofnodion, gyda&apos;r rhai a&apos;u hanfonodd ac sy&apos;n eu cadw.</translation>
    </message>
    <message>
        <source>The query for {0=} rows</source>
        <translation>Yr ymholiad am resi o&apos;r math {0=}</translation>
    </message>
    <message>
        <source>The reading of the source {0} is older than the limit of {1} hours.</source>
        <translation>Mae darlleniad y ffynhonnell {0} yn hŷn na&apos;r terfyn o {1} awr.</translation>
    </message>
    <message>
        <source>The recall was cancelled, as if it had never been.</source>
        <translation>Canslwyd y galw&apos;n ôl, fel pe na bai erioed wedi bod.</translation>
    </message>
    <message>
        <source>The recall was cancelled{0}{1}; in law it never was, and any earlier listing on it has to be looked at.</source>
        <translation>Canslwyd y galw&apos;n ôl{0}{1}; yn gyfreithiol ni fu erioed, a rhaid edrych ar unrhyw restru cynharach arno.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: {0}.</source>
        <translation>Ni ellir darllen y dderbynneb: {0}.</translation>
    </message>
    <message>
        <source>The receipt is longer than any that is written.</source>
        <translation>Mae&apos;r dderbynneb yn hwy nag unrhyw un a ysgrifennir.</translation>
    </message>
    <message>
        <source>The receipts of its erasures, this one among them.</source>
        <translation>Derbynebau&apos;r dileu, gan gynnwys hon.</translation>
    </message>
    <message>
        <source>The recognition system at {0=} cannot be reached ({1!}).</source>
        <translation>Ni ellir cyrraedd y system adnabod yn {0=} ({1!}).</translation>
    </message>
    <message>
        <source>The recognition system at {0=} cannot take recalls now ({1}).</source>
        <translation>Ni all y system adnabod yn {0=} dderbyn galwadau&apos;n ôl nawr ({1}).</translation>
    </message>
    <message>
        <source>The recognition system at {0=} refused recall message {1=} ({2=}); ask whoever runs it, and take the entry off by hand or by a slip.</source>
        <translation>Gwrthododd y system adnabod yn {0=} y neges galw&apos;n ôl {1=} ({2=}); gofynnwch i bwy bynnag sy&apos;n ei rhedeg, a thynnwch yr eitem oddi arni â llaw neu drwy slip.</translation>
    </message>
    <message>
        <source>The record gives no time{0}, so nobody can tell what came first.</source>
        <translation>Nid yw&apos;r cofnod yn rhoi amser{0}, felly ni all neb ddweud beth ddaeth gyntaf.</translation>
    </message>
    <message>
        <source>The records are about one person</source>
        <translation>Mae&apos;r cofnodion yn ymwneud ag un person</translation>
    </message>
    <message>
        <source>The records contradict each other.</source>
        <translation>Mae&apos;r cofnodion yn gwrth-ddweud ei gilydd.</translation>
    </message>
    <message>
        <source>The records contradict each other{0}{1}; nobody can tell which came first.</source>
        <translation>Mae&apos;r cofnodion yn gwrth-ddweud ei gilydd{0}{1}; ni all neb ddweud pa un ddaeth gyntaf.</translation>
    </message>
    <message>
        <source>The records may be about two people.</source>
        <translation>Gall y cofnodion ymwneud â dau berson.</translation>
    </message>
    <message>
        <source>The records of {0} changed while you were choosing. Nothing has been struck; look at the list again.</source>
        <translation>Newidiodd cofnodion {0} tra oeddech yn dewis. Ni ddilëwyd dim; edrychwch ar y rhestr eto.</translation>
    </message>
    <message>
        <source>The records of {0} changed while you were looking. Look again before you decide; nothing has been recorded.</source>
        <translation>Newidiodd cofnodion {0} tra oeddech yn edrych. Edrychwch eto cyn penderfynu; ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>The records of {0} changed; check records and look again.</source>
        <translation>Newidiodd cofnodion {0}; gwiriwch y cofnodion ac edrychwch eto.</translation>
    </message>
    <message>
        <source>The records of {0} have not been checked yet; check them before approving. It can be struck or referred now.</source>
        <translation>Nid yw cofnodion {0} wedi&apos;u gwirio eto; gwiriwch hwy cyn cymeradwyo. Gellir ei dileu neu ei hatgyfeirio nawr.</translation>
    </message>
    <message>
        <source>The records support it again.</source>
        <translation>Mae&apos;r cofnodion yn ei hategu eto.</translation>
    </message>
    <message>
        <source>The reference has to be the request&apos;s own number: up to 32 letters, digits and / _ . - with at least one digit; never a name, as the log keeps it for ever.</source>
        <translation>Rhaid i&apos;r cyfeirnod fod yn rhif y cais ei hun: hyd at 32 o lythrennau, digidau a / _ . - gydag o leiaf un digid; byth enw, gan fod y log yn ei gadw am byth.</translation>
    </message>
    <message>
        <source>The references of {0} are erased; no slip can be made or read back any more.</source>
        <translation>Mae cyfeirnodau {0} wedi&apos;u dileu; ni ellir gwneud slip na&apos;i ddarllen yn ôl mwyach.</translation>
    </message>
    <message>
        <source>The references of {0} are erased; nothing can follow.</source>
        <translation>Mae cyfeirnodau {0} wedi&apos;u dileu; ni all dim ddilyn.</translation>
    </message>
    <message>
        <source>The register is complete and holds no {0} for this ground.</source>
        <translation>Mae&apos;r gofrestr yn gyflawn ac nid yw&apos;n dal y canlynol ar gyfer y sail hon: {0}.</translation>
    </message>
    <message>
        <source>The report has more than {0} rows.</source>
        <translation>Mae gan yr adroddiad fwy na {0} rhes.</translation>
    </message>
    <message>
        <source>The report is larger than {0} bytes.</source>
        <translation>Mae&apos;r adroddiad yn fwy na {0} beit.</translation>
    </message>
    <message>
        <source>The report is not UTF-8 text; export it as UTF-8.</source>
        <translation>Nid testun UTF-8 yw&apos;r adroddiad; allforiwch ef fel UTF-8.</translation>
    </message>
    <message>
        <source>The report looks like JSON and cannot be read as such.</source>
        <translation>Mae&apos;r adroddiad yn edrych fel JSON ac ni ellir ei ddarllen felly.</translation>
    </message>
    <message>
        <source>The report says no time at which it was true, so it confirms no recall.</source>
        <translation>Nid yw&apos;r adroddiad yn dweud pryd yr oedd yn wir, felly nid yw&apos;n cadarnhau dim a alwyd yn ôl.</translation>
    </message>
    <message>
        <source>The report&apos;s JSON has no list of what is held.</source>
        <translation>Nid oes gan JSON yr adroddiad restr o&apos;r hyn a ddelir.</translation>
    </message>
    <message>
        <source>The report&apos;s first line has to name its columns, reference among them.</source>
        <translation>Rhaid i linell gyntaf yr adroddiad enwi ei golofnau, a reference yn eu plith.</translation>
    </message>
    <message>
        <source>The report&apos;s own time cannot be read; it has to be ISO 8601 with an offset, such as 2026-11-28T14:05:00Z.</source>
        <translation>Ni ellir darllen amser yr adroddiad ei hun; rhaid iddo fod yn ISO 8601 gyda gwrthbwyso, megis 2026-11-28T14:05:00Z.</translation>
    </message>
    <message>
        <source>The review of keeping the picture is overdue.</source>
        <translation>Mae&apos;r adolygiad o gadw&apos;r llun yn hwyr.</translation>
    </message>
    <message>
        <source>The review of keeping this picture was due on {0}{1}.</source>
        <translation>Roedd yr adolygiad o gadw&apos;r llun hwn i fod ar {0}{1}.</translation>
    </message>
    <message>
        <source>The role {0} goes with no other; give it to somebody else.</source>
        <translation>Nid yw&apos;r rôl {0} yn cyd-fynd ag unrhyw un arall; rhowch hi i rywun arall.</translation>
    </message>
    <message>
        <source>The salted leaves under the certificates&apos; roots, and tokens that only this office can make again: they answer whether somebody was on the list, and tell nobody who was.</source>
        <translation>Y dail â halen o dan wreiddiau&apos;r tystysgrifau, a thocynnau na all ond y swyddfa hon eu gwneud eto: maent yn ateb a oedd rhywun ar y rhestr, heb ddweud wrth neb pwy oedd.</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Yr un person</translation>
    </message>
    <message>
        <source>The same picture</source>
        <translation>Yr un llun</translation>
    </message>
    <message>
        <source>The schedule with faces was taken out {0}; each file of it here that may have shown what was erased is on a line of this receipt or of an earlier one, and the rest was printed or shows none of it.</source>
        <translation>Tynnwyd yr atodlen ag wynebau allan {0}; mae pob ffeil ohoni yma a allai fod wedi dangos yr hyn a ddilëwyd ar linell o&apos;r dderbynneb hon neu o un gynharach, ac argraffwyd y gweddill neu nid yw&apos;n dangos dim ohono.</translation>
    </message>
    <message>
        <source>The source {0=} answers “{1=}”, which is no record type.</source>
        <translation>Mae&apos;r ffynhonnell {0=} yn ateb dros “{1=}”, nad yw&apos;n fath o gofnod.</translation>
    </message>
    <message>
        <source>The source {0=} could not be read: {1=}.</source>
        <translation>Ni ellid darllen y ffynhonnell {0=}: {1=}.</translation>
    </message>
    <message>
        <source>The source {0=} did not answer: {1!}</source>
        <translation>Nid atebodd y ffynhonnell {0=}: {1!}</translation>
    </message>
    <message>
        <source>The source {0=} gave more than {1=} {2} rows.</source>
        <translation>Rhoddodd y ffynhonnell {0=} fwy o resi o&apos;r math {2} na&apos;r terfyn, {1=}.</translation>
    </message>
    <message>
        <source>The source {0=} has no path and no URL.</source>
        <translation>Nid oes gan y ffynhonnell {0=} lwybr nac URL.</translation>
    </message>
    <message>
        <source>The source {0=} is of the kind “{1=}”; those that there are: {2=}.</source>
        <translation>Mae&apos;r ffynhonnell {0=} o&apos;r math “{1=}”; dyma&apos;r rhai sydd: {2=}.</translation>
    </message>
    <message>
        <source>The source {0=} must name a database file by its path.</source>
        <translation>Rhaid i&apos;r ffynhonnell {0=} enwi ffeil cronfa ddata yn ôl ei llwybr.</translation>
    </message>
    <message>
        <source>The source {0=} needs a database driver that is not installed ({1=}).</source>
        <translation>Mae angen gyrrwr cronfa ddata nad yw wedi&apos;i osod ar y ffynhonnell {0=} ({1=}).</translation>
    </message>
    <message>
        <source>The source {0=} needs the variable {1=}, which is not set.</source>
        <translation>Mae angen y newidyn {1=} ar y ffynhonnell {0=}, ac nid yw wedi&apos;i osod.</translation>
    </message>
    <message>
        <source>The source {0=} {1!}; see [source.queries].</source>
        <translation>Y ffynhonnell {0=}: {1!}; gweler [source.queries].</translation>
    </message>
    <message>
        <source>The source {0} could not be read, so nobody knows what its records say now.</source>
        <translation>Ni ellid darllen y ffynhonnell {0}, felly nid oes neb yn gwybod beth mae ei chofnodion yn ei ddweud nawr.</translation>
    </message>
    <message>
        <source>The source {0} gives one {1} in two ways at the same moment{2}{3}.</source>
        <translation>Mae&apos;r ffynhonnell {0} yn rhoi un cofnod ({1}) mewn dwy ffordd ar yr un eiliad{2}{3}.</translation>
    </message>
    <message>
        <source>The statement has {0} characters; it needs {1} to {2}.</source>
        <translation>Mae gan y datganiad {0} nod; mae angen {1} i {2}.</translation>
    </message>
    <message>
        <source>The statement was changed after the draft; look at the new draft, then sign it.</source>
        <translation>Newidiwyd y datganiad ar ôl y drafft; edrychwch ar y drafft newydd, yna llofnodwch ef.</translation>
    </message>
    <message>
        <source>The threat assessment lapsed.</source>
        <translation>Darfu&apos;r asesiad bygythiad.</translation>
    </message>
    <message>
        <source>The threat assessment lapsed{0}{1}.</source>
        <translation>Darfu&apos;r asesiad bygythiad{0}{1}.</translation>
    </message>
    <message>
        <source>The threat assessment ran out on {0}{1}.</source>
        <translation>Rhedodd yr asesiad bygythiad i ben ar {0}{1}.</translation>
    </message>
    <message>
        <source>The time to answer for {0} passed on {1}; it is recalled. To bring it back, approve it again with a new reason.</source>
        <translation>Aeth yr amser i ateb dros {0} heibio ar {1}; fe&apos;i galwyd yn ôl. I ddod â hi&apos;n ôl, cymeradwywch hi eto gyda rheswm newydd.</translation>
    </message>
    <message>
        <source>The token of {0} would be kept in the office; name a variable of the environment instead, like token = &quot;${RECOGNITION_TOKEN}&quot;.</source>
        <translation>Byddai tocyn {0} yn cael ei gadw yn y swyddfa; enwch newidyn o&apos;r amgylchedd yn hytrach, fel token = &quot;${RECOGNITION_TOKEN}&quot;.</translation>
    </message>
    <message>
        <source>The wanted marker gives no power of arrest.</source>
        <translation>Nid yw&apos;r marciwr yn eisiau yn rhoi pŵer arestio.</translation>
    </message>
    <message>
        <source>The wanted marker was cancelled{0}{1}, and the officer in the case has not said since that the person is wanted.</source>
        <translation>Canslwyd y marciwr yn eisiau{0}{1}, ac nid yw swyddog yr achos wedi dweud ers hynny bod y person yn eisiau.</translation>
    </message>
    <message>
        <source>The wanted marker was cancelled{0}{1}, and the rest of the records still read live.</source>
        <translation>Canslwyd y marciwr yn eisiau{0}{1}, ac mae gweddill y cofnodion yn dal i ddarllen yn fyw.</translation>
    </message>
    <message>
        <source>The wanted marker{0} is to locate and trace only; it gives no power of arrest.</source>
        <translation>I ganfod ac olrhain yn unig y mae&apos;r marciwr yn eisiau{0}; nid yw&apos;n rhoi pŵer arestio.</translation>
    </message>
    <message>
        <source>The warrant carries code {0}{1}</source>
        <translation>Mae&apos;r warant yn cario cod {0}{1}</translation>
    </message>
    <message>
        <source>The warrant is backed for bail: arrest, and then bail.</source>
        <translation>Ardystiwyd y warant ar gyfer mechnïaeth: arestio, ac yna mechnïaeth.</translation>
    </message>
    <message>
        <source>The warrant is for a witness or a parent, or for somebody else than the entry says.</source>
        <translation>Mae&apos;r warant ar gyfer tyst neu riant, neu ar gyfer rhywun heblaw&apos;r un y mae&apos;r eitem yn ei enwi.</translation>
    </message>
    <message>
        <source>The warrant is for civilian enforcement officers, not police.</source>
        <translation>Ar gyfer swyddogion gorfodi sifil y mae&apos;r warant, nid yr heddlu.</translation>
    </message>
    <message>
        <source>The warrant reads live and carries code {0}, which ends it{1}.</source>
        <translation>Mae&apos;r warant yn darllen yn fyw ac yn cario cod {0}, sy&apos;n ei therfynu{1}.</translation>
    </message>
    <message>
        <source>The warrant was executed: the person has been brought to court or is dealt with.</source>
        <translation>Gweithredwyd y warant: daethpwyd â&apos;r person i&apos;r llys neu ymdriniwyd ag ef.</translation>
    </message>
    <message>
        <source>The watch does not go on: {0}</source>
        <translation>Nid yw&apos;r gwylio&apos;n mynd ymlaen: {0}</translation>
    </message>
    <message>
        <source>The watch has started, and its first round has not come through yet.</source>
        <translation>Mae&apos;r gwylio wedi dechrau, ac nid yw ei rownd gyntaf wedi dod drwodd eto.</translation>
    </message>
    <message>
        <source>The watch stopped: its last sign of life was {0} ago; start it again.</source>
        <translation>Stopiodd y gwylio: {0} yn ôl oedd ei arwydd bywyd diwethaf; dechreuwch ef eto.</translation>
    </message>
    <message>
        <source>The withdrawal of the last drill led to no recall.</source>
        <translation>Nid arweiniodd tynnu&apos;n ôl yr ymarfer diwethaf at unrhyw alw&apos;n ôl.</translation>
    </message>
    <message>
        <source>The zone of this condition cannot be read{0}, so nobody can tell whether being here breaches it.</source>
        <translation>Ni ellir darllen parth yr amod hwn{0}, felly ni all neb ddweud a yw bod yma yn ei dorri.</translation>
    </message>
    <message>
        <source>The {0} carries the qualifier {1}{2}</source>
        <translation>Mae&apos;r cofnod ({0}) yn cario&apos;r amodydd {1}{2}</translation>
    </message>
    <message>
        <source>The {0} carries the status {1}{2}</source>
        <translation>Mae&apos;r cofnod ({0}) yn cario&apos;r statws {1}{2}</translation>
    </message>
    <message>
        <source>The {0} {1} ends in {2}, a letter that is never issued: it is fictional and serves in exercises only.</source>
        <translation>Mae {1} ({0}) yn gorffen â {2}, llythyren na chaiff ei chyhoeddi byth: mae&apos;n ffuglennol ac at ymarferion yn unig.</translation>
    </message>
    <message>
        <source>There are more than {0=} files; look at it first.</source>
        <translation>Mae mwy na {0=} o ffeiliau; edrychwch arno yn gyntaf.</translation>
    </message>
    <message>
        <source>There are more than {0} rows; split the file.</source>
        <translation>Mae mwy na {0} o resi; rhannwch y ffeil.</translation>
    </message>
    <message>
        <source>There is already a deployment {0}; give this one another reference.</source>
        <translation>Mae defnydd {0} yn bod eisoes; rhowch gyfeirnod arall i hwn.</translation>
    </message>
    <message>
        <source>There is an account {0} already; give another number.</source>
        <translation>Mae cyfrif {0} yn bod eisoes; rhowch rif arall.</translation>
    </message>
    <message>
        <source>There is an office in {0=} already; open it, or name another folder.</source>
        <translation>Mae swyddfa eisoes yn y lle hwn: {0=}; agorwch hi, neu enwch ffolder arall.</translation>
    </message>
    <message>
        <source>There is no account {0}; look at the list of people.</source>
        <translation>Nid oes cyfrif {0}; edrychwch ar y rhestr o bobl.</translation>
    </message>
    <message>
        <source>There is no bundle at {0=}; check the path.</source>
        <translation>Nid oes bwndel yn y lle hwn: {0=}; gwiriwch y llwybr.</translation>
    </message>
    <message>
        <source>There is no deployment {0} in this office. An authorising officer opens it, and so accepts its categories, its ceiling and whether it is an exercise; then import again.</source>
        <translation>Nid oes defnydd {0} yn y swyddfa hon. Mae swyddog awdurdodi yn ei agor, ac felly&apos;n derbyn ei gategorïau, ei uchafswm ac a yw&apos;n ymarfer; yna mewnforiwch eto.</translation>
    </message>
    <message>
        <source>There is no deployment {0} in this office; open it first, or import its bundle as an authorising officer.</source>
        <translation>Nid oes defnydd {0} yn y swyddfa hon; agorwch ef yn gyntaf, neu mewnforiwch ei fwndel fel swyddog awdurdodi.</translation>
    </message>
    <message>
        <source>There is no entry {0} on this list; check the reference, and reconcile what the recognition system holds.</source>
        <translation>Nid oes eitem {0} ar y rhestr hon; gwiriwch y cyfeirnod, a chysonwch yr hyn y mae&apos;r system adnabod yn ei ddal.</translation>
    </message>
    <message>
        <source>There is no entry {0} on this list; check the reference.</source>
        <translation>Nid oes eitem {0} ar y rhestr hon; gwiriwch y cyfeirnod.</translation>
    </message>
    <message>
        <source>There is no folder {0=}; make it first.</source>
        <translation>Nid oes ffolder {0=}; gwnewch hi yn gyntaf.</translation>
    </message>
    <message>
        <source>There is no office in {0=}; make one with `office new`.</source>
        <translation>Nid oes swyddfa yn y lle hwn: {0=}; gwnewch un â `office new`.</translation>
    </message>
    <message>
        <source>There is no policy pack “{0=}”; those that there are: {1=}.</source>
        <translation>Nid oes pecyn polisi “{0=}”; dyma&apos;r rhai sydd: {1=}.</translation>
    </message>
    <message>
        <source>There is no {0}.</source>
        <translation>Nid oes {0}.</translation>
    </message>
    <message>
        <source>There is nothing to watch: the deployment {0} is {1}, so no list of it is in force.</source>
        <translation>Nid oes dim i&apos;w wylio: mae&apos;r defnydd {0} {1}, felly nid oes rhestr ohono mewn grym.</translation>
    </message>
    <message>
        <source>There were {0} failed tries; wait {1} and try again.</source>
        <translation>Bu {0} ymgais aflwyddiannus; arhoswch {1} a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>These entries stand in different ways ({0}). Show those of one standing and strike them by themselves.</source>
        <translation>Mae&apos;r eitemau hyn mewn sefyllfaoedd gwahanol ({0}). Dangoswch rai un sefyllfa a&apos;u dileu ar eu pen eu hunain.</translation>
    </message>
    <message>
        <source>They were last checked {0} ago; check records again, then sign.</source>
        <translation>Fe&apos;u gwiriwyd ddiwethaf {0} yn ôl; gwiriwch y cofnodion eto, yna llofnodwch.</translation>
    </message>
    <message>
        <source>They were never checked; check records first.</source>
        <translation>Ni chawsant eu gwirio erioed; gwiriwch y cofnodion yn gyntaf.</translation>
    </message>
    <message>
        <source>Third-party picture</source>
        <translation>Llun trydydd parti</translation>
    </message>
    <message>
        <source>This bail ended{0}{1}.</source>
        <translation>Daeth y fechnïaeth hon i ben{0}{1}.</translation>
    </message>
    <message>
        <source>This bail has carried no conditions since{0}{1}; being here breaches nothing.</source>
        <translation>Nid yw&apos;r fechnïaeth hon wedi cario amodau ers{0}{1}; nid yw bod yma yn torri dim.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before the watch&apos;s last round ({0}); set it right, then check records.</source>
        <translation>Mae cloc y cyfrifiadur hwn cyn rownd ddiwethaf y gwylio ({0}); cywirwch ef, yna gwiriwch y cofnodion.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before {0}, when that was signed; set it right, then check records.</source>
        <translation>Mae cloc y cyfrifiadur hwn cyn {0}, pan lofnodwyd honno; cywirwch ef, yna gwiriwch y cofnodion.</translation>
    </message>
    <message>
        <source>This deployment is erased already.</source>
        <translation>Mae&apos;r defnydd hwn wedi&apos;i ddileu eisoes.</translation>
    </message>
    <message>
        <source>This deployment is not over; cancel it before it is erased, or sign it.</source>
        <translation>Nid yw&apos;r defnydd hwn ar ben; canslwch ef cyn ei ddileu, neu llofnodwch ef.</translation>
    </message>
    <message>
        <source>This deployment is over; nothing on its list can be decided any more.</source>
        <translation>Mae&apos;r defnydd hwn drosodd; ni ellir penderfynu dim ar ei restr mwyach.</translation>
    </message>
    <message>
        <source>This deployment is {0} already.</source>
        <translation>Mae&apos;r defnydd hwn {0} eisoes.</translation>
    </message>
    <message>
        <source>This deployment is {0}; before it can become {1} it has to be {2}.</source>
        <translation>Mae&apos;r defnydd hwn {0}; cyn y gall ddod yn {1} rhaid iddo fod {2}.</translation>
    </message>
    <message>
        <source>This deployment is {0}; it cannot become {1} any more.</source>
        <translation>Mae&apos;r defnydd hwn {0}; ni all ddod yn {1} mwyach.</translation>
    </message>
    <message>
        <source>This deployment runs until {0}; to end it now, say why in at least {1} characters.</source>
        <translation>Mae&apos;r defnydd hwn yn rhedeg tan {0}; i ddod ag ef i ben nawr, dywedwch pam mewn {1} nod o leiaf.</translation>
    </message>
    <message>
        <source>This deployment starts on {0}; not before.</source>
        <translation>Mae&apos;r defnydd hwn yn dechrau ar {0}; nid cynt.</translation>
    </message>
    <message>
        <source>This deployment was over on {0}; end it.</source>
        <translation>Daeth y defnydd hwn i ben ar {0}; terfynwch ef.</translation>
    </message>
    <message>
        <source>This document cannot be signed: {0}.</source>
        <translation>Ni ellir llofnodi&apos;r ddogfen hon: {0}.</translation>
    </message>
    <message>
        <source>This entry is erased already; there is nothing left to hold.</source>
        <translation>Mae data&apos;r eitem hon wedi&apos;u dileu eisoes; nid oes dim ar ôl i&apos;w ddal.</translation>
    </message>
    <message>
        <source>This event cannot be read; verify the log.</source>
        <translation>Ni ellir darllen y digwyddiad hwn; gwiriwch y log.</translation>
    </message>
    <message>
        <source>This file holds a key but not the certificate that names it.</source>
        <translation>Mae&apos;r ffeil hon yn dal allwedd ond nid y dystysgrif sy&apos;n ei henwi.</translation>
    </message>
    <message>
        <source>This file holds no elliptic-curve or RSA key to sign with.</source>
        <translation>Nid yw&apos;r ffeil hon yn dal allwedd cromlin eliptig nac RSA i lofnodi â hi.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read; send JPEG, PNG, WebP or TIFF.</source>
        <translation>Nid llun y gellir ei ddarllen yw&apos;r ffeil hon; anfonwch JPEG, PNG, WebP neu TIFF.</translation>
    </message>
    <message>
        <source>This file is too large to be a signing key.</source>
        <translation>Mae&apos;r ffeil hon yn rhy fawr i fod yn allwedd lofnodi.</translation>
    </message>
    <message>
        <source>This file is {0}, not a photograph; send JPEG, PNG, WebP or TIFF.</source>
        <translation>Nid ffotograff yw&apos;r ffeil hon ond {0}; anfonwch JPEG, PNG, WebP neu TIFF.</translation>
    </message>
    <message>
        <source>This force&apos;s policy pack does not allow faces in the queue.</source>
        <translation>Nid yw pecyn polisi&apos;r heddlu hwn yn caniatáu wynebau yn y ciw.</translation>
    </message>
    <message>
        <source>This is a HEIF picture, which this machine has no decoder for; save it as JPEG and send it again.</source>
        <translation>Llun HEIF yw hwn, ac nid oes gan y peiriant hwn ddatgodydd ar ei gyfer; cadwch ef fel JPEG ac anfonwch ef eto.</translation>
    </message>
    <message>
        <source>This is a film or an AVIF picture; send JPEG, PNG, WebP or TIFF.</source>
        <translation>Ffilm neu lun AVIF yw hwn; anfonwch JPEG, PNG, WebP neu TIFF.</translation>
    </message>
    <message>
        <source>This is no place where a copy of a list can lie; it was left as it is.</source>
        <translation>Nid yw hwn yn lle y gall copi o restr fod ynddo; fe&apos;i gadawyd fel y mae.</translation>
    </message>
    <message>
        <source>This key is made out to {0}, and {1} is erasing; choose the key that is made out to you.</source>
        <translation>I {0} y gwnaed yr allwedd hon, a {1} sy&apos;n dileu; dewiswch yr allwedd a wnaed i chi.</translation>
    </message>
    <message>
        <source>This key is made out to {0}, and {1} is handing over; choose the key that is made out to you.</source>
        <translation>I {0} y gwnaed yr allwedd hon, a {1} sy&apos;n trosglwyddo; dewiswch yr allwedd a wnaed i chi.</translation>
    </message>
    <message>
        <source>This key is made out to {0}, and {1} is signing; choose the key that is made out to you.</source>
        <translation>I {0} y gwnaed yr allwedd hon, a {1} sy&apos;n llofnodi; dewiswch yr allwedd a wnaed i chi.</translation>
    </message>
    <message>
        <source>This list is in force; end or cancel the deployment before it is erased.</source>
        <translation>Mae&apos;r rhestr hon mewn grym; dewch â&apos;r defnydd i ben neu ei ganslo cyn ei ddileu.</translation>
    </message>
    <message>
        <source>This list was never handed over, so there is no use of it to end; cancel it instead.</source>
        <translation>Ni throsglwyddwyd y rhestr hon erioed, felly nid oes defnydd ohoni i&apos;w derfynu; canslwch ef yn hytrach.</translation>
    </message>
    <message>
        <source>This office asks no source called {0}.</source>
        <translation>Nid yw&apos;r swyddfa hon yn holi ffynhonnell o&apos;r enw {0}.</translation>
    </message>
    <message>
        <source>This office cannot be written to; nothing was saved. Check who may write to its folder and try again.</source>
        <translation>Ni ellir ysgrifennu i&apos;r swyddfa hon; ni chadwyd dim. Gwiriwch pwy gaiff ysgrifennu yn ei ffolder a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This office has a records system called {0}; give it another name.</source>
        <translation>Mae gan y swyddfa hon system gofnodion o&apos;r enw {0}; rhowch enw arall iddi.</translation>
    </message>
    <message>
        <source>This office has an administrator already; ask them for an account.</source>
        <translation>Mae gan y swyddfa hon weinyddwr eisoes; gofynnwch iddynt am gyfrif.</translation>
    </message>
    <message>
        <source>This office has made no receipt {0}.</source>
        <translation>Ni wnaeth y swyddfa hon dderbynneb {0}.</translation>
    </message>
    <message>
        <source>This office has no recognition system {0}.</source>
        <translation>Nid oes gan y swyddfa hon system adnabod {0}.</translation>
    </message>
    <message>
        <source>This office has no records system to ask; an administrator sets one up first.</source>
        <translation>Nid oes gan y swyddfa hon system gofnodion i&apos;w holi; mae gweinyddwr yn sefydlu un yn gyntaf.</translation>
    </message>
    <message>
        <source>This office has signed no certificate {0}.</source>
        <translation>Nid yw&apos;r swyddfa hon wedi llofnodi tystysgrif {0}.</translation>
    </message>
    <message>
        <source>This office may not be opened by this account of the computer; check who may read and write its folder.</source>
        <translation>Ni chaiff y cyfrif hwn ar y cyfrifiadur agor y swyddfa hon; gwiriwch pwy gaiff ddarllen ei ffolder ac ysgrifennu ynddi.</translation>
    </message>
    <message>
        <source>This office was made by an older console and could not be upgraded: {0!}. It is unchanged; a copy lies beside it.</source>
        <translation>Gwnaed y swyddfa hon gan gonsol hŷn ac ni ellid ei huwchraddio: {0!}. Mae heb ei newid; mae copi wrth ei hochr.</translation>
    </message>
    <message>
        <source>This office was made by an older console and has to be upgraded, but there is no room for the copy that is made first; nothing was changed.</source>
        <translation>Gwnaed y swyddfa hon gan gonsol hŷn a rhaid ei huwchraddio, ond nid oes lle i&apos;r copi a wneir yn gyntaf; ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>This office was made or upgraded by a newer console; install that console to open it.</source>
        <translation>Gwnaed neu uwchraddiwyd y swyddfa hon gan gonsol mwy newydd; gosodwch y consol hwnnw i&apos;w hagor.</translation>
    </message>
    <message>
        <source>This office was upgraded by a newer console while this one was open; close this one and start the newer one.</source>
        <translation>Uwchraddiwyd y swyddfa hon gan gonsol mwy newydd tra oedd hwn ar agor; caewch hwn a chychwynnwch yr un mwy newydd.</translation>
    </message>
    <message>
        <source>This one-time code is wrong, used or too old; read it again, or make a new one where the office was made.</source>
        <translation>Mae&apos;r cod untro hwn yn anghywir, wedi&apos;i ddefnyddio neu&apos;n rhy hen; darllenwch ef eto, neu gwnewch un newydd lle gwnaed y swyddfa.</translation>
    </message>
    <message>
        <source>This order was discharged{0}{1}.</source>
        <translation>Rhyddhawyd y gorchymyn hwn{0}{1}.</translation>
    </message>
    <message>
        <source>This person was proposed for {0}.</source>
        <translation>Cynigiwyd y person hwn ar gyfer {0}.</translation>
    </message>
    <message>
        <source>This police bail gives no bail period{0}.</source>
        <translation>Nid yw&apos;r fechnïaeth heddlu hon yn rhoi cyfnod mechnïaeth{0}.</translation>
    </message>
    <message>
        <source>This warrant backed for bail is dated, and gives no date{0}.</source>
        <translation>Mae dyddiad i&apos;r warant hon a ardystiwyd ar gyfer mechnïaeth, ac nid yw&apos;n rhoi dyddiad{0}.</translation>
    </message>
    <message>
        <source>This warrant backed for bail ran to {0}{1}; what happened on that date is not known.</source>
        <translation>Rhedodd y warant hon a ardystiwyd ar gyfer mechnïaeth i {0}{1}; nid yw&apos;n hysbys beth a ddigwyddodd ar y dyddiad hwnnw.</translation>
    </message>
    <message>
        <source>This warrant is backed for bail{0}: being found means arrest, and then bail.</source>
        <translation>Ardystiwyd y warant hon ar gyfer mechnïaeth{0}: mae cael eich canfod yn golygu arestio, ac yna mechnïaeth.</translation>
    </message>
    <message>
        <source>This warrant is for a {0}{1}; listing needs reasons written for this person.</source>
        <translation>Mae&apos;r warant hon ar gyfer {0}{1}; mae rhestru&apos;n gofyn am resymau a ysgrifennwyd ar gyfer y person hwn.</translation>
    </message>
    <message>
        <source>This warrant was executed{0}{1}.{2}</source>
        <translation>Gweithredwyd y warant hon{0}{1}.{2}</translation>
    </message>
    <message>
        <source>This warrant {0}{1}, and no review of it is in date.</source>
        <translation>Y warant hon: {0}{1}, ac nid oes adolygiad ohoni mewn dyddiad.</translation>
    </message>
    <message>
        <source>This warrant{0} is for another person than the defendant.</source>
        <translation>Ar gyfer person heblaw&apos;r diffynnydd y mae&apos;r warant hon{0}.</translation>
    </message>
    <message>
        <source>This was answered, or asked anew with more in doubt; look at the list again.</source>
        <translation>Atebwyd hyn, neu fe&apos;i holwyd o&apos;r newydd gyda mwy mewn amheuaeth; edrychwch ar y rhestr eto.</translation>
    </message>
    <message>
        <source>Threat assessment lapsed</source>
        <translation>Darfu asesiad bygythiad</translation>
    </message>
    <message>
        <source>Tokens that find erased entries again</source>
        <translation>Tocynnau sy&apos;n dod o hyd eto i eitemau a ddilëwyd</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Rhy olau</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Rhy dywyll</translation>
    </message>
    <message>
        <source>Two officers</source>
        <translation>Dau swyddog</translation>
    </message>
    <message>
        <source>Two officers have to approve it: {0}.</source>
        <translation>Rhaid i ddau swyddog ei chymeradwyo: {0}.</translation>
    </message>
    <message>
        <source>Typed notes of decisions and referrals</source>
        <translation>Nodiadau a deipiwyd am benderfyniadau ac atgyfeiriadau</translation>
    </message>
    <message>
        <source>Unconditional</source>
        <translation>Diamod</translation>
    </message>
    <message>
        <source>Unconvicted</source>
        <translation>Heb ei gael yn euog</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>Dan 10</translation>
    </message>
    <message>
        <source>Under 13</source>
        <translation>Dan 13</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Dan 18</translation>
    </message>
    <message>
        <source>Unlawfully at large</source>
        <translation>Ar ffo yn anghyfreithlon</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Amrywiwyd</translation>
    </message>
    <message>
        <source>Victim, witness or associate</source>
        <translation>Dioddefwr, tyst neu gysylltai</translation>
    </message>
    <message>
        <source>Voluntary interview</source>
        <translation>Cyfweliad gwirfoddol</translation>
    </message>
    <message>
        <source>Vulnerable: take extra care</source>
        <translation>Agored i niwed: cymerwch ofal arbennig</translation>
    </message>
    <message>
        <source>Wanted on warrant</source>
        <translation>Yn eisiau ar warant</translation>
    </message>
    <message>
        <source>Warrant executed</source>
        <translation>Gweithredwyd y warant</translation>
    </message>
    <message>
        <source>Warrant replaced by a newer one</source>
        <translation>Disodlwyd y warant gan un newydd</translation>
    </message>
    <message>
        <source>Warrant withdrawn</source>
        <translation>Tynnwyd y warant yn ôl</translation>
    </message>
    <message>
        <source>Warrants</source>
        <translation>Gwarantau</translation>
    </message>
    <message>
        <source>Watch-list compliance certificate {0}</source>
        <translation>Tystysgrif cydymffurfio rhestr wylio {0}</translation>
    </message>
    <message>
        <source>What a recognition system was handed: its operator erases it there.</source>
        <translation>Yr hyn a drosglwyddwyd i system adnabod: ei gweithredwr sy&apos;n ei ddileu yno.</translation>
    </message>
    <message>
        <source>What is known is older than its limit.</source>
        <translation>Mae&apos;r hyn sy&apos;n hysbys yn hŷn na&apos;i derfyn.</translation>
    </message>
    <message>
        <source>What is signed now comes after certificate {0}</source>
        <translation>Daw&apos;r hyn a lofnodir nawr ar ôl tystysgrif {0}</translation>
    </message>
    <message>
        <source>What leads from a handed-over reference to an entry, and its secrets</source>
        <translation>Yr hyn sy&apos;n arwain o gyfeirnod a drosglwyddwyd at eitem, a&apos;i gyfrinachau</translation>
    </message>
    <message>
        <source>What the recognition system holds was not compared with the signed list since the last hand-over and the last recall</source>
        <translation>Ni chymharwyd yr hyn y mae&apos;r system adnabod yn ei ddal â&apos;r rhestr a lofnodwyd ers y trosglwyddiad diwethaf a&apos;r galw&apos;n ôl diwethaf</translation>
    </message>
    <message>
        <source>What the rules say of it changed; its records did not.</source>
        <translation>Newidiodd yr hyn y mae&apos;r rheolau&apos;n ei ddweud amdani; ni newidiodd ei chofnodion.</translation>
    </message>
    <message>
        <source>What was kept to answer with after the erasure had to be gone by {0}; erase it now.</source>
        <translation>Roedd yn rhaid i&apos;r hyn a gadwyd i ateb ar ôl y dileu fod wedi mynd erbyn {0}; dilëwch ef nawr.</translation>
    </message>
    <message>
        <source>What was written there is not there. Something lies in its place that is not known to be ours, and was left as it is; whoever moved ours has to say what became of it.</source>
        <translation>Nid yw&apos;r hyn a ysgrifennwyd yno yno. Mae rhywbeth yn gorwedd yn ei le nad yw&apos;n hysbys mai ein un ni ydyw, ac fe&apos;i gadawyd fel y mae; rhaid i bwy bynnag a symudodd ein un ni ddweud beth ddaeth ohono.</translation>
    </message>
    <message>
        <source>What {0} holds was compared on {1}, and no difference is open.</source>
        <translation>Cymharwyd yr hyn y mae {0} yn ei ddal ar {1}, ac nid oes gwahaniaeth ar agor.</translation>
    </message>
    <message>
        <source>What {0} holds was compared on {1}, before it was handed the list again: of what came since it says nothing. Compare it anew.</source>
        <translation>Cymharwyd yr hyn y mae {0} yn ei ddal ar {1}, cyn i&apos;r rhestr gael ei throsglwyddo iddo eto: nid yw&apos;n dweud dim am yr hyn a ddaeth wedyn. Cymharwch eto.</translation>
    </message>
    <message>
        <source>What {0} holds was compared on {1}, before recall {2}: of what came since it says nothing. Compare it anew.</source>
        <translation>Cymharwyd yr hyn y mae {0} yn ei ddal ar {1}, cyn galw&apos;n ôl {2}: nid yw&apos;n dweud dim am yr hyn a ddaeth wedyn. Cymharwch eto.</translation>
    </message>
    <message>
        <source>What {0} holds was compared on {1}, before recalls {2}: of what came since it says nothing. Compare it anew.</source>
        <translation>Cymharwyd yr hyn y mae {0} yn ei ddal ar {1}, cyn galwadau&apos;n ôl {2}: nid yw&apos;n dweud dim am yr hyn a ddaeth wedyn. Cymharwch eto.</translation>
    </message>
    <message>
        <source>What {0} holds was compared on {1}.</source>
        <translation>Cymharwyd yr hyn y mae {0} yn ei ddal ar {1}.</translation>
    </message>
    <message>
        <source>What {0} holds was never compared with this list; compare it.</source>
        <translation>Ni chymharwyd yr hyn y mae {0} yn ei ddal â&apos;r rhestr hon erioed; cymharwch ef.</translation>
    </message>
    <message>
        <source>Where the policy asks for two officers, two have approved</source>
        <translation>Lle mae&apos;r polisi&apos;n gofyn am ddau swyddog, mae dau wedi cymeradwyo</translation>
    </message>
    <message>
        <source>Who last looked at whom</source>
        <translation>Pwy edrychodd ar bwy ddiwethaf</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Working out where each entry stands</source>
        <translation>Yn gweithio allan sefyllfa pob eitem</translation>
    </message>
    <message>
        <source>Write your answer first.</source>
        <translation>Ysgrifennwch eich ateb yn gyntaf.</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Yn ysgrifennu&apos;r pecyn</translation>
    </message>
    <message>
        <source>Wrong face</source>
        <translation>Wyneb anghywir</translation>
    </message>
    <message>
        <source>Wrote in the referral</source>
        <translation>Ysgrifennwyd yn yr atgyfeiriad</translation>
    </message>
    <message>
        <source>You cannot {0}; another administrator can.</source>
        <translation>Nid oes hawl gennych i&apos;r canlynol: {0}; mae gan weinyddwr arall.</translation>
    </message>
    <message>
        <source>You decided {0} of these entries</source>
        <translation>Penderfynasoch {0} o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>You have approved {0}; it waits for a second officer, who neither proposed nor approved it.</source>
        <translation>Rydych wedi cymeradwyo {0}; mae&apos;n aros am ail swyddog, na chynigiodd ac na chymeradwyodd hi.</translation>
    </message>
    <message>
        <source>You have no decision of this list left to take back.</source>
        <translation>Nid oes gennych benderfyniad ar y rhestr hon ar ôl i&apos;w dynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>You neither proposed nor decided any of these entries</source>
        <translation>Ni wnaethoch gynnig na phenderfynu unrhyw un o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>You proposed {0} of these entries</source>
        <translation>Cynigiasoch {0} o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>You proposed {0}, so another officer must review it.</source>
        <translation>Chi a gynigiodd {0}, felly rhaid i swyddog arall ei hadolygu.</translation>
    </message>
    <message>
        <source>a GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>llun JPEG 2000</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dogfen PDF</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>ffeil Photoshop</translation>
    </message>
    <message>
        <source>a Windows bitmap</source>
        <translation>didfap Windows</translation>
    </message>
    <message>
        <source>a cell is longer than {0=} characters; shorten it</source>
        <translation>mae cell yn hwy na {0=} nod; byrhewch hi</translation>
    </message>
    <message>
        <source>a civil claim</source>
        <translation>hawliad sifil</translation>
    </message>
    <message>
        <source>a code has 1 to {0} symbols</source>
        <translation>mae gan god 1 i {0} symbol</translation>
    </message>
    <message>
        <source>a commissioner&apos;s inquiry</source>
        <translation>ymchwiliad comisiynydd</translation>
    </message>
    <message>
        <source>a complaint</source>
        <translation>cwyn</translation>
    </message>
    <message>
        <source>a control</source>
        <translation>nod rheoli</translation>
    </message>
    <message>
        <source>a custody picture needs the {0}, and it is empty; fill it in</source>
        <translation>mae ar lun y ddalfa angen “{0}”, ac mae&apos;n wag; llenwch ef</translation>
    </message>
    <message>
        <source>a later certificate leaves it out</source>
        <translation>mae tystysgrif ddiweddarach yn ei hepgor</translation>
    </message>
    <message>
        <source>a left-to-right embedding</source>
        <translation>mewnosodiad o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>a left-to-right override</source>
        <translation>gorfodaeth o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>toriad llinell</translation>
    </message>
    <message>
        <source>a parent or guardian</source>
        <translation>rhiant neu warcheidwad</translation>
    </message>
    <message>
        <source>a quotation mark is out of place or never closed; write a quotation mark inside a cell twice</source>
        <translation>mae dyfynnod allan o&apos;i le neu heb ei gau; ysgrifennwch ddyfynnod y tu mewn i gell ddwywaith</translation>
    </message>
    <message>
        <source>a request of the person&apos;s own</source>
        <translation>cais gan y person ei hun</translation>
    </message>
    <message>
        <source>a right-to-left embedding</source>
        <translation>mewnosodiad o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>a right-to-left override</source>
        <translation>gorfodaeth o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>a row of {0=} refers to nothing</source>
        <translation>mae rhes o {0=} yn cyfeirio at ddim</translation>
    </message>
    <message>
        <source>a web page or drawing</source>
        <translation>tudalen we neu luniad</translation>
    </message>
    <message>
        <source>a witness</source>
        <translation>tyst</translation>
    </message>
    <message>
        <source>a zip or Office file</source>
        <translation>ffeil zip neu Office</translation>
    </message>
    <message>
        <source>absent from hospital</source>
        <translation>yn absennol o&apos;r ysbyty</translation>
    </message>
    <message>
        <source>an end of a text direction</source>
        <translation>diwedd cyfeiriad testun</translation>
    </message>
    <message>
        <source>an inquest</source>
        <translation>cwest</translation>
    </message>
    <message>
        <source>and doubt_reason go together; give both or neither</source>
        <translation>mae&apos;n mynd gyda doubt_reason; rhowch y ddau neu&apos;r un ohonynt</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>llun arall</translation>
    </message>
    <message>
        <source>answer for an entry that needs judgement</source>
        <translation>ateb dros eitem ag angen barn</translation>
    </message>
    <message>
        <source>answer who was on a list</source>
        <translation>ateb pwy oedd ar restr</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>atebodd</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>cymeradwywyd</translation>
    </message>
    <message>
        <source>arrest the picture came from</source>
        <translation>yr arestiad y daeth y llun ohono</translation>
    </message>
    <message>
        <source>arrest/summons number</source>
        <translation>rhif arestio/gwysio</translation>
    </message>
    <message>
        <source>arrivals in custody</source>
        <translation>derbyniadau i&apos;r ddalfa</translation>
    </message>
    <message>
        <source>at lies outside the deployment, which ran from {0} to {1}; correct the time.</source>
        <translation>mae at y tu allan i&apos;r defnydd, a redodd o {0} i {1}; cywirwch yr amser.</translation>
    </message>
    <message>
        <source>at {0} is no time with an offset; write it like 2026-11-28T14:03:00Z.</source>
        <translation>nid yw at {0} yn amser â gwrthbwyso; ysgrifennwch ef fel 2026-11-28T14:03:00Z.</translation>
    </message>
    <message>
        <source>at {0} lies in the future; correct the time.</source>
        <translation>mae at {0} yn y dyfodol; cywirwch yr amser.</translation>
    </message>
    <message>
        <source>bail record</source>
        <translation>cofnod mechnïaeth</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>llachar</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>ni ellir ei hagor</translation>
    </message>
    <message>
        <source>cannot be unpacked: there is no room for it</source>
        <translation>ni ellir ei dadbacio: nid oes lle iddi</translation>
    </message>
    <message>
        <source>cannot be unpacked; make the zip again</source>
        <translation>ni ellir ei dadbacio; gwnewch y zip eto</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>categorïau</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categori</translation>
    </message>
    <message>
        <source>category {0=} has no kinds; leave the kind empty</source>
        <translation>nid oes mathau gan gategori {0=}; gadewch y math yn wag</translation>
    </message>
    <message>
        <source>category {0=} needs the {1}, and it is empty; fill it in</source>
        <translation>mae ar gategori {0=} angen “{1}”, ac mae&apos;n wag; llenwch ef</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>uchafswm</translation>
    </message>
    <message>
        <source>change your own roles</source>
        <translation>newid eich rolau eich hun</translation>
    </message>
    <message>
        <source>check records</source>
        <translation>gwirio cofnodion</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>gwiriadau</translation>
    </message>
    <message>
        <source>close your own account</source>
        <translation>cau eich cyfrif eich hun</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colofnau</translation>
    </message>
    <message>
        <source>confirm a recall</source>
        <translation>cadarnhau galw&apos;n ôl</translation>
    </message>
    <message>
        <source>confirmed by it.</source>
        <translation>wedi&apos;u cadarnhau ganddo.</translation>
    </message>
    <message>
        <source>corrects has to name another result than the row&apos;s own.</source>
        <translation>rhaid i corrects enwi canlyniad arall nag un y rhes ei hun.</translation>
    </message>
    <message>
        <source>corrects {0} is no result of this list; correct it.</source>
        <translation>nid yw corrects {0} yn ganlyniad o&apos;r rhestr hon; cywirwch ef.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>ni ellid ei darllen</translation>
    </message>
    <message>
        <source>court bail</source>
        <translation>mechnïaeth llys</translation>
    </message>
    <message>
        <source>court result</source>
        <translation>canlyniad llys</translation>
    </message>
    <message>
        <source>court result {0}</source>
        <translation>canlyniad llys {0}</translation>
    </message>
    <message>
        <source>court results</source>
        <translation>canlyniadau llys</translation>
    </message>
    <message>
        <source>crime outcomes</source>
        <translation>canlyniadau troseddau</translation>
    </message>
    <message>
        <source>crime record</source>
        <translation>cofnod trosedd</translation>
    </message>
    <message>
        <source>crime reference</source>
        <translation>cyfeirnod y drosedd</translation>
    </message>
    <message>
        <source>criminal behaviour order</source>
        <translation>gorchymyn ymddygiad troseddol</translation>
    </message>
    <message>
        <source>criminal proceedings</source>
        <translation>achos troseddol</translation>
    </message>
    <message>
        <source>custody number</source>
        <translation>rhif y ddalfa</translation>
    </message>
    <message>
        <source>custody record</source>
        <translation>cofnod y ddalfa</translation>
    </message>
    <message>
        <source>custody-image retention</source>
        <translation>cadw lluniau&apos;r ddalfa</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>tywyll</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>dyddiad geni</translation>
    </message>
    <message>
        <source>date the picture was taken</source>
        <translation>dyddiad tynnu&apos;r llun</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>dyddiad yn y dyfodol</translation>
    </message>
    <message>
        <source>dealt with otherwise</source>
        <translation>ymdriniwyd fel arall</translation>
    </message>
    <message>
        <source>deaths and merged records</source>
        <translation>marwolaethau a chofnodion a unwyd</translation>
    </message>
    <message>
        <source>decide entries</source>
        <translation>penderfynu eitemau</translation>
    </message>
    <message>
        <source>delivered {0} ago</source>
        <translation>danfonwyd {0} yn ôl</translation>
    </message>
    <message>
        <source>deportation order</source>
        <translation>gorchymyn allgludo</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>dyfais neu adnodd yn brysur</translation>
    </message>
    <message>
        <source>directory not empty</source>
        <translation>nid yw&apos;r ffolder yn wag</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>aed dros y cwota disg</translation>
    </message>
    <message>
        <source>does not go with the effect “{0=}”</source>
        <translation>nid yw&apos;n cyd-fynd â&apos;r effaith “{0=}”</translation>
    </message>
    <message>
        <source>domestic abuse protection order</source>
        <translation>gorchymyn amddiffyn rhag cam-drin domestig</translation>
    </message>
    <message>
        <source>domestic violence protection order</source>
        <translation>gorchymyn amddiffyn rhag trais domestig</translation>
    </message>
    <message>
        <source>drill (invented)</source>
        <translation>ymarfer (dychmygol)</translation>
    </message>
    <message>
        <source>end or cancel a deployment</source>
        <translation>dod â defnydd i ben neu ei ganslo</translation>
    </message>
    <message>
        <source>end or cancel this deployment, then </source>
        <translation>dewch â&apos;r defnydd hwn i ben neu canslwch ef, yna </translation>
    </message>
    <message>
        <source>ended_at has to be after started_at, and by no more than 31 days.</source>
        <translation>rhaid i ended_at fod ar ôl started_at, o ddim mwy na 31 diwrnod.</translation>
    </message>
    <message>
        <source>ends at</source>
        <translation>diwedd</translation>
    </message>
    <message>
        <source>entry reference</source>
        <translation>cyfeirnod yr eitem</translation>
    </message>
    <message>
        <source>entry_ref has to say which entry set off the alert.</source>
        <translation>rhaid i entry_ref ddweud pa eitem a achosodd y rhybudd.</translation>
    </message>
    <message>
        <source>erase a deployment</source>
        <translation>dileu data defnydd</translation>
    </message>
    <message>
        <source>erase by</source>
        <translation>dileu&apos;r data erbyn</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gwastad</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>ymarfer</translation>
    </message>
    <message>
        <source>failed to appear</source>
        <translation>methu ag ymddangos</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>mae&apos;r ffeil yn bod eisoes</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>mae enw&apos;r ffeil yn rhy hir</translation>
    </message>
    <message>
        <source>first instance</source>
        <translation>achos cyntaf</translation>
    </message>
    <message>
        <source>first seen</source>
        <translation>a welwyd gyntaf</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>baneri</translation>
    </message>
    <message>
        <source>football banning order</source>
        <translation>gorchymyn gwahardd pêl-droed</translation>
    </message>
    <message>
        <source>force</source>
        <translation>heddlu</translation>
    </message>
    <message>
        <source>force to confirm</source>
        <translation>yr heddlu i gadarnhau</translation>
    </message>
    <message>
        <source>forenames</source>
        <translation>enwau cyntaf</translation>
    </message>
    <message>
        <source>gives no opening time</source>
        <translation>nid yw&apos;n rhoi amser agor</translation>
    </message>
    <message>
        <source>ground has to be empty where the alert was false: a wrong face is no wrong ground.</source>
        <translation>rhaid i ground fod yn wag lle&apos;r oedd y rhybudd yn ffug: nid sail anghywir yw wyneb anghywir.</translation>
    </message>
    <message>
        <source>had a condition whose place is not recorded.</source>
        <translation>ag amod na chofnodir ei le.</translation>
    </message>
    <message>
        <source>had a result code that the policy pack does not know.</source>
        <translation>â chod canlyniad nad yw&apos;r pecyn polisi&apos;n ei adnabod.</translation>
    </message>
    <message>
        <source>had no record where one was expected.</source>
        <translation>heb gofnod lle disgwylid un.</translation>
    </message>
    <message>
        <source>had records that contradict each other.</source>
        <translation>â chofnodion sy&apos;n gwrth-ddweud ei gilydd.</translation>
    </message>
    <message>
        <source>had records that may be another person&apos;s.</source>
        <translation>â chofnodion a allai fod yn rhai person arall.</translation>
    </message>
    <message>
        <source>hand a list over</source>
        <translation>trosglwyddo rhestr</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>trosglwyddwyd</translation>
    </message>
    <message>
        <source>handed over and not held</source>
        <translation>trosglwyddwyd ac nis delir</translation>
    </message>
    <message>
        <source>has a path that {0!}</source>
        <translation>ei llwybr: {0!}</translation>
    </message>
    <message>
        <source>has a sha256 that is not 64 hexadecimal digits</source>
        <translation>â sha256 nad yw&apos;n 64 digid hecsadegol</translation>
    </message>
    <message>
        <source>has a size that is no whole number of bytes</source>
        <translation>â maint nad yw&apos;n nifer cyfan o feitiau</translation>
    </message>
    <message>
        <source>has a verdict but no reason; add one</source>
        <translation>mae dyfarniad ond dim rheswm; ychwanegwch un</translation>
    </message>
    <message>
        <source>has a {0} of more than {1} characters</source>
        <translation>â {0} o fwy na {1} nod</translation>
    </message>
    <message>
        <source>has a {0} that is neither text nor a whole number</source>
        <translation>â {0} nad yw&apos;n destun nac yn rhif cyfan</translation>
    </message>
    <message>
        <source>has longitude first; write [latitude, longitude]</source>
        <translation>mae&apos;r hydred yn gyntaf; ysgrifennwch [lledred, hydred]</translation>
    </message>
    <message>
        <source>has more cells than the first line</source>
        <translation>â mwy o gelloedd na&apos;r llinell gyntaf</translation>
    </message>
    <message>
        <source>has no offset; end it with Z (or +01:00 for British Summer Time)</source>
        <translation>nid oes gwrthbwyso; rhowch Z ar y diwedd (neu +01:00 ar gyfer Amser Haf Prydain)</translation>
    </message>
    <message>
        <source>has no query</source>
        <translation>nid oes ymholiad</translation>
    </message>
    <message>
        <source>has no row for “default”; add one</source>
        <translation>nid oes rhes ar gyfer “default”; ychwanegwch un</translation>
    </message>
    <message>
        <source>has no row for “{0=}”; add one</source>
        <translation>nid oes rhes ar gyfer “{0=}”; ychwanegwch un</translation>
    </message>
    <message>
        <source>has no {0=}, which a {1=} source needs</source>
        <translation>nid oes {0=}, y mae ar ffynhonnell {1=} ei angen</translation>
    </message>
    <message>
        <source>has not answered yet; it is still being told of recalls.</source>
        <translation>heb ateb eto; mae&apos;n dal i gael gwybod am y rhai a alwyd yn ôl.</translation>
    </message>
    <message>
        <source>has to be &quot;unknown&quot; or &quot;none&quot;</source>
        <translation>rhaid iddo fod yn &quot;unknown&quot; neu &quot;none&quot;</translation>
    </message>
    <message>
        <source>has to be [latitude, longitude] in degrees</source>
        <translation>rhaid iddo fod yn [lledred, hydred] mewn graddau</translation>
    </message>
    <message>
        <source>has to be a list of texts, such as [&quot;A&quot;, &quot;B&quot;]</source>
        <translation>rhaid iddo fod yn rhestr o destunau, megis [&quot;A&quot;, &quot;B&quot;]</translation>
    </message>
    <message>
        <source>has to be a table of texts</source>
        <translation>rhaid iddo fod yn dabl o destunau</translation>
    </message>
    <message>
        <source>has to be a whole number from 1 to {0=}</source>
        <translation>rhaid iddo fod yn rhif cyfan o 1 i {0=}</translation>
    </message>
    <message>
        <source>has to be sqlite:///FILE for a file inside the bundle, or the address of a PostgreSQL, MySQL, SQL Server or Oracle server</source>
        <translation>rhaid iddo fod yn sqlite:///FILE ar gyfer ffeil y tu mewn i&apos;r bwndel, neu&apos;n gyfeiriad gweinydd PostgreSQL, MySQL, SQL Server neu Oracle</translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation>rhaid iddo fod yn true neu false</translation>
    </message>
    <message>
        <source>held {0} times</source>
        <translation>delir {0} gwaith</translation>
    </message>
    <message>
        <source>hidden characters were taken out of the {0}.</source>
        <translation>tynnwyd nodau cudd o “{0}”.</translation>
    </message>
    <message>
        <source>holds a colon</source>
        <translation>mae colon ynddo</translation>
    </message>
    <message>
        <source>holds {0!}</source>
        <translation>mae&apos;r canlynol ynddo: {0!}</translation>
    </message>
    <message>
        <source>holds {0!}, which cannot be seen; type it again</source>
        <translation>mae&apos;r canlynol ynddo, na ellir ei weld: {0!}; teipiwch ef eto</translation>
    </message>
    <message>
        <source>id, digest, signature or recall is no text</source>
        <translation>nid testun yw id, digest, signature neu recall</translation>
    </message>
    <message>
        <source>import proposals</source>
        <translation>mewnforio cynigion</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>mewn grym</translation>
    </message>
    <message>
        <source>in need of judgement</source>
        <translation>ag angen barn</translation>
    </message>
    <message>
        <source>indexes</source>
        <translation>mynegeion</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>gwall mewnbwn/allbwn</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ffolder ydyw</translation>
    </message>
    <message>
        <source>is a link, which a bundle may not hold</source>
        <translation>dolen ydyw, ac ni chaiff bwndel ddal un</translation>
    </message>
    <message>
        <source>is damaged in the zip; make the zip again</source>
        <translation>mae wedi&apos;i difrodi yn y zip; gwnewch y zip eto</translation>
    </message>
    <message>
        <source>is empty or longer than {0=} characters</source>
        <translation>mae&apos;n wag neu&apos;n hwy na {0=} nod</translation>
    </message>
    <message>
        <source>is for records-csv sources only</source>
        <translation>mae ar gyfer ffynonellau records-csv yn unig</translation>
    </message>
    <message>
        <source>is given, but “{0=}” needs none</source>
        <translation>fe&apos;i rhoddwyd, ond nid oes ar “{0=}” angen un</translation>
    </message>
    <message>
        <source>is in the zip twice, so it is not sure which is meant</source>
        <translation>mae yn y zip ddwywaith, felly nid yw&apos;n sicr pa un a olygir</translation>
    </message>
    <message>
        <source>is larger than {0=} GB</source>
        <translation>mae&apos;n fwy na {0=} GB</translation>
    </message>
    <message>
        <source>is larger than {0=} MB</source>
        <translation>mae&apos;n fwy na {0=} MB</translation>
    </message>
    <message>
        <source>is listed twice; keep one</source>
        <translation>mae wedi&apos;i restru ddwywaith; cadwch un</translation>
    </message>
    <message>
        <source>is locked with a password; make the zip again without one</source>
        <translation>mae wedi&apos;i chloi â chyfrinair; gwnewch y zip eto heb un</translation>
    </message>
    <message>
        <source>is longer than {0=} characters</source>
        <translation>mae&apos;n hwy na {0=} nod</translation>
    </message>
    <message>
        <source>is missing or not a text; give it in quotation marks</source>
        <translation>mae ar goll neu nid testun ydyw; rhowch ef mewn dyfynodau</translation>
    </message>
    <message>
        <source>is missing or not a time; write it as 2026-11-28T12:00:00Z</source>
        <translation>mae ar goll neu nid amser ydyw; ysgrifennwch ef fel 2026-11-28T12:00:00Z</translation>
    </message>
    <message>
        <source>is missing; give a path inside the bundle</source>
        <translation>mae ar goll; rhowch lwybr y tu mewn i&apos;r bwndel</translation>
    </message>
    <message>
        <source>is no canonical column</source>
        <translation>nid colofn ganonaidd ydyw</translation>
    </message>
    <message>
        <source>is no qualifier, which is one or two capitals</source>
        <translation>nid goleddfwr ydyw, sef un neu ddwy briflythyren</translation>
    </message>
    <message>
        <source>is no record type that this source answers</source>
        <translation>nid yw&apos;n fath o gofnod y mae&apos;r ffynhonnell hon yn ei ateb</translation>
    </message>
    <message>
        <source>is no record type; take it out</source>
        <translation>nid math o gofnod ydyw; tynnwch ef</translation>
    </message>
    <message>
        <source>is no result code, which is four digits, or a range of them</source>
        <translation>nid cod canlyniad ydyw, sef pedwar digid, nac ystod ohonynt</translation>
    </message>
    <message>
        <source>is no row of this table; take it out</source>
        <translation>nid rhes o&apos;r tabl hwn ydyw; tynnwch hi</translation>
    </message>
    <message>
        <source>is no status of a {0=} record; take it out</source>
        <translation>nid statws cofnod o&apos;r math {0=} ydyw; tynnwch ef</translation>
    </message>
    <message>
        <source>is not CSV ({0})</source>
        <translation>heb fod yn CSV ({0})</translation>
    </message>
    <message>
        <source>is not a force code of two letters or digits</source>
        <translation>nid cod heddlu o ddwy lythyren neu ddigid ydyw</translation>
    </message>
    <message>
        <source>is not a plain file</source>
        <translation>nid ffeil blaen ydyw</translation>
    </message>
    <message>
        <source>is not a time that can be used</source>
        <translation>nid yw&apos;n amser y gellir ei ddefnyddio</translation>
    </message>
    <message>
        <source>is not after starts_at</source>
        <translation>nid yw ar ôl starts_at</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>heb fod yn wrthrych</translation>
    </message>
    <message>
        <source>is not for a {0=} source</source>
        <translation>nid yw ar gyfer ffynhonnell {0=}</translation>
    </message>
    <message>
        <source>is not in the bundle</source>
        <translation>nid yw yn y bwndel</translation>
    </message>
    <message>
        <source>is not in the bundle; add it</source>
        <translation>nid yw yn y bwndel; ychwanegwch ef</translation>
    </message>
    <message>
        <source>is not set up any more; carry a slip, or set it up again.</source>
        <translation>heb ei sefydlu mwyach; cariwch slip, neu sefydlwch hi eto.</translation>
    </message>
    <message>
        <source>is packed in a way that is not read here; make an ordinary zip</source>
        <translation>mae wedi&apos;i phacio mewn ffordd na ddarllenir yma; gwnewch zip cyffredin</translation>
    </message>
    <message>
        <source>is used twice</source>
        <translation>fe&apos;i defnyddir ddwywaith</translation>
    </message>
    <message>
        <source>is written with backslashes; use forward slashes</source>
        <translation>mae wedi&apos;i ysgrifennu ag ôl-slaesau; defnyddiwch flaenslaesau</translation>
    </message>
    <message>
        <source>is wrong: {0=}</source>
        <translation>mae o&apos;i le: {0=}</translation>
    </message>
    <message>
        <source>is “{0=}” but no reason is given</source>
        <translation>“{0=}” ydyw ond ni roddwyd rheswm</translation>
    </message>
    <message>
        <source>it answered {0=}</source>
        <translation>ei hateb: {0=}</translation>
    </message>
    <message>
        <source>it carries no key (PNC ID, URN or another)</source>
        <translation>nid yw&apos;n cario allwedd (ID PNC, URN neu un arall)</translation>
    </message>
    <message>
        <source>it does not name a recall</source>
        <translation>nid yw&apos;n enwi galw&apos;n ôl</translation>
    </message>
    <message>
        <source>it does not say that the entry is off</source>
        <translation>nid yw&apos;n dweud bod yr eitem oddi ar y rhestr</translation>
    </message>
    <message>
        <source>it had never answered</source>
        <translation>nid oedd wedi ateb erioed</translation>
    </message>
    <message>
        <source>it has a column twice</source>
        <translation>mae colofn ynddo ddwywaith</translation>
    </message>
    <message>
        <source>it has a column {0=} that is not read</source>
        <translation>mae ynddo golofn na ddarllenir: {0=}</translation>
    </message>
    <message>
        <source>it has more cells than the heading</source>
        <translation>mae ynddi fwy o gelloedd na&apos;r pennawd</translation>
    </message>
    <message>
        <source>it has neither a PTIURN nor an ASN</source>
        <translation>nid oes ynddi PTIURN nac ASN</translation>
    </message>
    <message>
        <source>it has no field to sign</source>
        <translation>nid oes ynddi faes i&apos;w lofnodi</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>nid oes amser arno</translation>
    </message>
    <message>
        <source>it has no warrant type</source>
        <translation>nid oes ynddi fath o warant</translation>
    </message>
    <message>
        <source>it has {0=} cells where the heading has {1=}; look for a comma that is missing or not inside quotation marks</source>
        <translation>nifer y celloedd ynddi yw {0=}, a nifer y pennawd yw {1=}; chwiliwch am goma sydd ar goll neu nad yw y tu mewn i ddyfynodau</translation>
    </message>
    <message>
        <source>it is dated before the recall</source>
        <translation>mae ei ddyddiad cyn y galw&apos;n ôl</translation>
    </message>
    <message>
        <source>it is dated in the future</source>
        <translation>mae ei ddyddiad yn y dyfodol</translation>
    </message>
    <message>
        <source>it is in another format</source>
        <translation>mae mewn fformat arall</translation>
    </message>
    <message>
        <source>it is longer than any that is written</source>
        <translation>mae&apos;n hwy nag unrhyw un a ysgrifennir</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>nid JSON ydyw</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>nid gwrthrych ydyw</translation>
    </message>
    <message>
        <source>it is not an object with id, digest, signature and recall</source>
        <translation>nid yw&apos;n wrthrych ag id, digest, signature a recall</translation>
    </message>
    <message>
        <source>it is not in the format of a receipt</source>
        <translation>nid yw ar fformat derbynneb</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nid yw yno</translation>
    </message>
    <message>
        <source>it is not what the square of a recall slip says</source>
        <translation>nid dyna a ddywed sgwâr slip galw&apos;n ôl</translation>
    </message>
    <message>
        <source>it is not written as a recall slip writes it</source>
        <translation>nid yw wedi&apos;i ysgrifennu fel y mae slip galw&apos;n ôl yn ei ysgrifennu</translation>
    </message>
    <message>
        <source>it is of another format</source>
        <translation>mae o fformat arall</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>mae&apos;n rhy hir</translation>
    </message>
    <message>
        <source>it lacks {0=}</source>
        <translation>mae&apos;r canlynol ar goll: {0=}</translation>
    </message>
    <message>
        <source>it names another {0}</source>
        <translation>mae&apos;n enwi {0} arall</translation>
    </message>
    <message>
        <source>it names no recall that is waited for</source>
        <translation>nid yw&apos;n enwi galw&apos;n ôl yr arhosir amdano</translation>
    </message>
    <message>
        <source>it names no recall&apos;s number</source>
        <translation>nid yw&apos;n enwi rhif galw&apos;n ôl</translation>
    </message>
    <message>
        <source>it repeats line {0=}; leave it out</source>
        <translation>mae&apos;n ailadrodd llinell {0=}; gadewch hi allan</translation>
    </message>
    <message>
        <source>its audit log is broken ({0!})</source>
        <translation>mae ei log archwilio wedi torri ({0!})</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>nid ymddiriedir yn ei thystysgrif</translation>
    </message>
    <message>
        <source>its last answer is of {0} UTC</source>
        <translation>ei ateb diwethaf yw {0} UTC</translation>
    </message>
    <message>
        <source>its numbers or its codes cannot be read</source>
        <translation>ni ellir darllen ei rifau neu ei godau</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>ni ellir darllen ei amser</translation>
    </message>
    <message>
        <source>its time has no offset</source>
        <translation>nid oes gwrthbwyso i&apos;w amser</translation>
    </message>
    <message>
        <source>its time or its deployment cannot be read</source>
        <translation>ni ellir darllen ei amser neu ei ddefnydd</translation>
    </message>
    <message>
        <source>its words are erased</source>
        <translation>mae&apos;r geiriau wedi&apos;u dileu</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>wedi darfod</translation>
    </message>
    <message>
        <source>lapsed because the records changed</source>
        <translation>wedi darfod am i&apos;r cofnodion newid</translation>
    </message>
    <message>
        <source>leads out of its folder with &apos;..&apos;, &apos;.&apos; or &apos;//&apos;; give a path inside the bundle</source>
        <translation>mae&apos;n arwain allan o&apos;i ffolder â &apos;..&apos;, &apos;.&apos; neu &apos;//&apos;; rhowch lwybr y tu mewn i&apos;r bwndel</translation>
    </message>
    <message>
        <source>licence condition</source>
        <translation>amod trwydded</translation>
    </message>
    <message>
        <source>linked entry</source>
        <translation>eitem gysylltiedig</translation>
    </message>
    <message>
        <source>lists code {0=} a second time; keep one</source>
        <translation>mae&apos;n rhestru cod {0=} yr ail waith; cadwch un</translation>
    </message>
    <message>
        <source>make the public record</source>
        <translation>gwneud y cofnod cyhoeddus</translation>
    </message>
    <message>
        <source>manage people and roles</source>
        <translation>rheoli pobl a rolau</translation>
    </message>
    <message>
        <source>may hold only letters, digits and . _ / -, at most 40</source>
        <translation>dim ond llythrennau, digidau a . _ / - a ganiateir, 40 ar y mwyaf</translation>
    </message>
    <message>
        <source>may hold only letters, digits, spaces and . _ -</source>
        <translation>dim ond llythrennau, digidau, bylchau a . _ - a ganiateir</translation>
    </message>
    <message>
        <source>missing people</source>
        <translation>pobl ar goll</translation>
    </message>
    <message>
        <source>missing person</source>
        <translation>person coll</translation>
    </message>
    <message>
        <source>missing report</source>
        <translation>adroddiad person coll</translation>
    </message>
    <message>
        <source>missing-person reference</source>
        <translation>cyfeirnod person coll</translation>
    </message>
    <message>
        <source>must rise from criminal responsibility over younger child to adult</source>
        <translation>rhaid codi o gyfrifoldeb troseddol drwy blentyn iau i oedolyn</translation>
    </message>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>name and birth date</source>
        <translation>enw a dyddiad geni</translation>
    </message>
    <message>
        <source>names &apos;{0=}&apos;, which is not a record type</source>
        <translation>mae&apos;n enwi &apos;{0=}&apos;, nad yw&apos;n fath o gofnod</translation>
    </message>
    <message>
        <source>names &apos;{0=}&apos;, which is not one of A to I</source>
        <translation>mae&apos;n enwi &apos;{0=}&apos;, nad yw&apos;n un o A i I</translation>
    </message>
    <message>
        <source>names a file whose path {0!}</source>
        <translation>llwybr y ffeil y mae&apos;n ei henwi: {0!}</translation>
    </message>
    <message>
        <source>names “{0=}”, for which there is no query</source>
        <translation>mae&apos;n enwi “{0=}”, nad oes ymholiad ar ei gyfer</translation>
    </message>
    <message>
        <source>names “{0=}”, which is no figure that can be left out</source>
        <translation>mae&apos;n enwi “{0=}”, nad yw&apos;n ffigur y gellir ei adael allan</translation>
    </message>
    <message>
        <source>names “{0=}”, which is no kind of category {1=}</source>
        <translation>mae&apos;n enwi “{0=}”, nad yw&apos;n fath o gategori {1=}</translation>
    </message>
    <message>
        <source>names “{0=}”, which is no kind of condition</source>
        <translation>mae&apos;n enwi “{0=}”, nad yw&apos;n fath o amod</translation>
    </message>
    <message>
        <source>names “{0=}”, which is no record type</source>
        <translation>mae&apos;n enwi “{0=}”, nad yw&apos;n fath o gofnod</translation>
    </message>
    <message>
        <source>names “{0=}”, which no approval can rest on</source>
        <translation>mae&apos;n enwi “{0=}”, na all unrhyw gymeradwyaeth ddibynnu arno</translation>
    </message>
    <message>
        <source>names “{0=}”, which the code touches already</source>
        <translation>mae&apos;n enwi “{0=}”, y mae&apos;r cod yn ei gyffwrdd eisoes</translation>
    </message>
    <message>
        <source>necessity</source>
        <translation>angenrheidrwydd</translation>
    </message>
    <message>
        <source>needs a query for each record type</source>
        <translation>mae angen ymholiad ar gyfer pob math o gofnod</translation>
    </message>
    <message>
        <source>neither SHA-256 nor size is given</source>
        <translation>ni roddir SHA-256 na maint</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>heb ateb erioed</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>heb ei holi</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>dim ateb mewn pryd</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>dim cysylltiad</translation>
    </message>
    <message>
        <source>no further action</source>
        <translation>dim gweithredu pellach</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>ddim yn ddilys mwyach</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>nid oes lle ar ôl ar y ddyfais</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>nid oes ffeil na ffolder o&apos;r fath</translation>
    </message>
    <message>
        <source>nominal reference</source>
        <translation>cyfeirnod nominal</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>nid ffolder ydyw</translation>
    </message>
    <message>
        <source>not answering</source>
        <translation>ddim yn ateb</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>heb ei gwirio</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>heb ei gymharu</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>heb ei gadarnhau</translation>
    </message>
    <message>
        <source>not of this hand-over</source>
        <translation>nid o&apos;r trosglwyddiad hwn</translation>
    </message>
    <message>
        <source>not stopped</source>
        <translation>heb ei stopio</translation>
    </message>
    <message>
        <source>note has to be shorter than {0} characters.</source>
        <translation>rhaid i note fod yn fyrrach na {0} nod.</translation>
    </message>
    <message>
        <source>nothing says which person this is in the records; give a PNC ID, CRO number, nominal reference or custody number</source>
        <translation>nid oes dim yn dweud pa berson yw hwn yn y cofnodion; rhowch ID PNC, rhif CRO, cyfeirnod nominal neu rif y ddalfa</translation>
    </message>
    <message>
        <source>nothing stands against this entry</source>
        <translation>nid oes dim yn sefyll yn erbyn yr eitem hon</translation>
    </message>
    <message>
        <source>notification record</source>
        <translation>cofnod hysbysu</translation>
    </message>
    <message>
        <source>notification requirements</source>
        <translation>gofynion hysbysu</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>amcan</translation>
    </message>
    <message>
        <source>offence</source>
        <translation>trosedd</translation>
    </message>
    <message>
        <source>open a deployment</source>
        <translation>agor defnydd</translation>
    </message>
    <message>
        <source>opened on {0}</source>
        <translation>agorwyd ar {0}</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>ymgyrch</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>ni chaniateir y gweithrediad</translation>
    </message>
    <message>
        <source>order</source>
        <translation>gorchymyn</translation>
    </message>
    <message>
        <source>order reference</source>
        <translation>cyfeirnod y gorchymyn</translation>
    </message>
    <message>
        <source>order reference or URN</source>
        <translation>cyfeirnod y gorchymyn neu URN</translation>
    </message>
    <message>
        <source>outcome has to be empty where nobody was stopped; correct one of the two.</source>
        <translation>rhaid i outcome fod yn wag lle na stopiwyd neb; cywirwch un o&apos;r ddau.</translation>
    </message>
    <message>
        <source>outcome {0}</source>
        <translation>canlyniad {0}</translation>
    </message>
    <message>
        <source>parent or guardian</source>
        <translation>rhiant neu warcheidwad</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>gwrthodwyd caniatâd</translation>
    </message>
    <message>
        <source>picture file</source>
        <translation>ffeil y llun</translation>
    </message>
    <message>
        <source>picture reference</source>
        <translation>cyfeirnod y llun</translation>
    </message>
    <message>
        <source>picture source</source>
        <translation>ffynhonnell y llun</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lle</translation>
    </message>
    <message>
        <source>point</source>
        <translation>pwynt</translation>
    </message>
    <message>
        <source>police bail</source>
        <translation>mechnïaeth yr heddlu</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>polisi</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>prif allwedd</translation>
    </message>
    <message>
        <source>proportionality</source>
        <translation>cymesuredd</translation>
    </message>
    <message>
        <source>proposer</source>
        <translation>cynigydd</translation>
    </message>
    <message>
        <source>qualifier {0}</source>
        <translation>amodydd {0}</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>rheng</translation>
    </message>
    <message>
        <source>read at source</source>
        <translation>darllenwyd yn y ffynhonnell</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <translation>darllen y log archwilio</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>system ffeiliau darllen yn unig</translation>
    </message>
    <message>
        <source>reason for this place (why_here)</source>
        <translation>rheswm dros y lle hwn (why_here)</translation>
    </message>
    <message>
        <source>reason is given only where the ground is stale; leave it empty.</source>
        <translation>dim ond lle mae&apos;r sail wedi darfod y rhoddir reason; gadewch ef yn wag.</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>galw&apos;n ôl</translation>
    </message>
    <message>
        <source>recall an entry</source>
        <translation>galw eitem yn ôl</translation>
    </message>
    <message>
        <source>recall to prison</source>
        <translation>galw&apos;n ôl i&apos;r carchar</translation>
    </message>
    <message>
        <source>recall {0} took it off</source>
        <translation>tynnodd y galw&apos;n ôl {0} hi oddi arni</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>galwyd yn ôl</translation>
    </message>
    <message>
        <source>recalled, and confirmed off the system</source>
        <translation>galwyd yn ôl, a chadarnhawyd ei bod oddi ar y system</translation>
    </message>
    <message>
        <source>recalled, and never handed over</source>
        <translation>galwyd yn ôl, ac ni throsglwyddwyd hi erioed</translation>
    </message>
    <message>
        <source>recalls to prison</source>
        <translation>galwadau&apos;n ôl i&apos;r carchar</translation>
    </message>
    <message>
        <source>record</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>record of the person</source>
        <translation>cofnod o&apos;r person</translation>
    </message>
    <message>
        <source>record of the picture&apos;s arrest</source>
        <translation>cofnod o arést y llun</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>cyfeirnod</translation>
    </message>
    <message>
        <source>references</source>
        <translation>cyfeiriadau</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>atgyfeiriwyd</translation>
    </message>
    <message>
        <source>reset your own password; change it instead</source>
        <translation>ailosod eich cyfrinair eich hun; newidiwch ef yn hytrach</translation>
    </message>
    <message>
        <source>rested on a record older than its limit.</source>
        <translation>yn dibynnu ar gofnod sy&apos;n hŷn na&apos;i derfyn.</translation>
    </message>
    <message>
        <source>rested on a record system that could not be read.</source>
        <translation>yn dibynnu ar system gofnodion na ellid ei darllen.</translation>
    </message>
    <message>
        <source>rested on the officer&apos;s own case, as no record can support them.</source>
        <translation>yn dibynnu ar achos y swyddog ei hun, gan na all unrhyw gofnod eu hategu.</translation>
    </message>
    <message>
        <source>restraining order</source>
        <translation>gorchymyn atal</translation>
    </message>
    <message>
        <source>result {0}, {1}</source>
        <translation>canlyniad {0}, {1}</translation>
    </message>
    <message>
        <source>risk {0}</source>
        <translation>risg {0}</translation>
    </message>
    <message>
        <source>same URN, crime, order or missing-person reference</source>
        <translation>yr un URN, trosedd, gorchymyn neu gyfeirnod person coll</translation>
    </message>
    <message>
        <source>same person: an identifier in common</source>
        <translation>yr un person: dynodwr yn gyffredin</translation>
    </message>
    <message>
        <source>same surname, and a case in common or one entry linked to the other (no address is known)</source>
        <translation>yr un cyfenw, ac achos yn gyffredin neu un eitem yn gysylltiedig â&apos;r llall (nid oes cyfeiriad yn hysbys)</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>ail olwg</translation>
    </message>
    <message>
        <source>second officer</source>
        <translation>ail swyddog</translation>
    </message>
    <message>
        <source>see faces and names</source>
        <translation>gweld wynebau ac enwau</translation>
    </message>
    <message>
        <source>see the lists</source>
        <translation>gweld y rhestri</translation>
    </message>
    <message>
        <source>seen changed</source>
        <translation>a welwyd wedi newid</translation>
    </message>
    <message>
        <source>set by the office</source>
        <translation>gosodwyd gan y swyddfa</translation>
    </message>
    <message>
        <source>set by the office for this record</source>
        <translation>gosodwyd gan y swyddfa ar gyfer y cofnod hwn</translation>
    </message>
    <message>
        <source>set up sources and policy</source>
        <translation>sefydlu ffynonellau a pholisi</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>rhyw</translation>
    </message>
    <message>
        <source>sexual harm prevention order</source>
        <translation>gorchymyn atal niwed rhywiol</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>eglur</translation>
    </message>
    <message>
        <source>sign a certificate</source>
        <translation>llofnodi tystysgrif</translation>
    </message>
    <message>
        <source>silent for {0}</source>
        <translation>yn dawel ers {0}</translation>
    </message>
    <message>
        <source>since then: {0}</source>
        <translation>ers hynny: {0}</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>aneglur</translation>
    </message>
    <message>
        <source>source {0}</source>
        <translation>ffynhonnell {0}</translation>
    </message>
    <message>
        <source>stalking protection order</source>
        <translation>gorchymyn amddiffyn rhag stelcio</translation>
    </message>
    <message>
        <source>starts at</source>
        <translation>dechrau</translation>
    </message>
    <message>
        <source>starts at the root of a disk; give a path inside the bundle</source>
        <translation>mae&apos;n dechrau wrth wraidd disg; rhowch lwybr y tu mewn i&apos;r bwndel</translation>
    </message>
    <message>
        <source>stop_ref has to be the team&apos;s own number for the stop: up to 32 letters, digits and / _ . - with at least one digit; never a name.</source>
        <translation>rhaid i stop_ref fod yn rhif y tîm ei hun ar gyfer y stop: hyd at 32 o lythrennau, digidau a / _ . - gydag o leiaf un digid; byth enw.</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>storio</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>dilëwyd</translation>
    </message>
    <message>
        <source>struck, and settled</source>
        <translation>wedi&apos;i dileu, ac yn derfynol</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>cyfenw</translation>
    </message>
    <message>
        <source>table {0=} is missing</source>
        <translation>mae tabl {0=} ar goll</translation>
    </message>
    <message>
        <source>table {0=} is unknown</source>
        <translation>mae tabl {0=} yn anhysbys</translation>
    </message>
    <message>
        <source>takes no queries</source>
        <translation>nid yw&apos;n cymryd ymholiadau</translation>
    </message>
    <message>
        <source>that led to no conviction</source>
        <translation>nad arweiniodd at euogfarn</translation>
    </message>
    <message>
        <source>the bail conditions are blank</source>
        <translation>mae&apos;r amodau mechnïaeth yn wag</translation>
    </message>
    <message>
        <source>the category &apos;{0=}&apos; is not one of A to I</source>
        <translation>nid yw&apos;r categori &apos;{0=}&apos; yn un o A i I</translation>
    </message>
    <message>
        <source>the date of birth cannot be read</source>
        <translation>ni ellir darllen y dyddiad geni</translation>
    </message>
    <message>
        <source>the date of birth {0=} is before 1900 or after the proposal; check it</source>
        <translation>mae&apos;r dyddiad geni {0=} cyn 1900 neu ar ôl y cynnig; gwiriwch ef</translation>
    </message>
    <message>
        <source>the deployment is over</source>
        <translation>mae&apos;r defnydd ar ben</translation>
    </message>
    <message>
        <source>the entry reference &apos;{0=}&apos; holds a name of the person, and references are kept when names are erased; give the entry one that names nobody, such as a number</source>
        <translation>mae cyfeirnod yr eitem &apos;{0=}&apos; yn cynnwys enw&apos;r person, a chedwir cyfeirnodau pan ddilëir enwau; rhowch i&apos;r eitem un nad yw&apos;n enwi neb, fel rhif</translation>
    </message>
    <message>
        <source>the entry reference &apos;{0=}&apos; may hold only letters, digits and . _ / -, and at most 40 of them</source>
        <translation>dim ond llythrennau, digidau a . _ / - a ganiateir yng nghyfeirnod yr eitem &apos;{0=}&apos;, a 40 ohonynt ar y mwyaf</translation>
    </message>
    <message>
        <source>the flag &apos;{0=}&apos; is not one of {1=}</source>
        <translation>nid yw&apos;r faner &apos;{0=}&apos; yn un o&apos;r rhain: {1=}</translation>
    </message>
    <message>
        <source>the folder cannot be used</source>
        <translation>ni ellir defnyddio&apos;r ffolder</translation>
    </message>
    <message>
        <source>the hearing date cannot be read</source>
        <translation>ni ellir darllen dyddiad y gwrandawiad</translation>
    </message>
    <message>
        <source>the hearing time cannot be read</source>
        <translation>ni ellir darllen amser y gwrandawiad</translation>
    </message>
    <message>
        <source>the kind &apos;{0=}&apos; is not one of category {1=}: {2=}</source>
        <translation>nid yw&apos;r math &apos;{0=}&apos; yn un o rai categori {1=}: {2=}</translation>
    </message>
    <message>
        <source>the kind is empty; give one of category {0=}: {1=}</source>
        <translation>mae&apos;r math yn wag; rhowch un o rai categori {0=}: {1=}</translation>
    </message>
    <message>
        <source>the linked entry &apos;{0=}&apos; is not an entry reference</source>
        <translation>nid yw&apos;r eitem gysylltiedig &apos;{0=}&apos; yn gyfeirnod eitem</translation>
    </message>
    <message>
        <source>the linked entry is this entry itself; name the other one</source>
        <translation>yr eitem hon ei hun yw&apos;r eitem gysylltiedig; enwch y llall</translation>
    </message>
    <message>
        <source>the next court appearance date cannot be read</source>
        <translation>ni ellir darllen dyddiad yr ymddangosiad nesaf yn y llys</translation>
    </message>
    <message>
        <source>the path of the picture &apos;{0=}&apos; {1!}</source>
        <translation>llwybr y llun &apos;{0=}&apos;: {1!}</translation>
    </message>
    <message>
        <source>the picture &apos;{0=}&apos;</source>
        <translation>y llun &apos;{0=}&apos;</translation>
    </message>
    <message>
        <source>the picture &apos;{0=}&apos; {1!}</source>
        <translation>y llun &apos;{0=}&apos;: {1!}</translation>
    </message>
    <message>
        <source>the picture source &apos;{0=}&apos; is not one of {1=}</source>
        <translation>nid yw ffynhonnell y llun &apos;{0=}&apos; yn un o&apos;r rhain: {1=}</translation>
    </message>
    <message>
        <source>the picture&apos;s date {0=} is before the person&apos;s birth or after the proposal; check it</source>
        <translation>mae dyddiad y llun, {0=}, cyn geni&apos;r person neu ar ôl y cynnig; gwiriwch ef</translation>
    </message>
    <message>
        <source>the system gives it no reference</source>
        <translation>nid yw&apos;r system yn rhoi cyfeirnod iddi</translation>
    </message>
    <message>
        <source>the {0=} cannot be read</source>
        <translation>ni ellir darllen {0=}</translation>
    </message>
    <message>
        <source>the {0} &apos;{1=}&apos; begins with &apos;{2=}&apos;, like a formula; take the sign away</source>
        <translation>mae &apos;{1=}&apos; ({0}) yn dechrau â &apos;{2=}&apos;, fel fformiwla; tynnwch yr arwydd</translation>
    </message>
    <message>
        <source>the {0} &apos;{1=}&apos; has no offset; end it with Z (or +01:00 for British Summer Time)</source>
        <translation>nid oes gwrthbwyso gan &apos;{1=}&apos; ({0}); rhowch Z ar y diwedd (neu +01:00 ar gyfer Amser Haf Prydain)</translation>
    </message>
    <message>
        <source>the {0} &apos;{1=}&apos; is not a date; write it as 1991-04-17 or 17/04/1991</source>
        <translation>nid dyddiad yw &apos;{1=}&apos; ({0}); ysgrifennwch ef fel 1991-04-17 neu 17/04/1991</translation>
    </message>
    <message>
        <source>the {0} &apos;{1=}&apos; is not a time that can be used</source>
        <translation>nid yw &apos;{1=}&apos; ({0}) yn amser y gellir ei ddefnyddio</translation>
    </message>
    <message>
        <source>the {0} &apos;{1=}&apos; is not a time; write it as 2026-11-27T12:00:00Z</source>
        <translation>nid amser yw &apos;{1=}&apos; ({0}); ysgrifennwch ef fel 2026-11-27T12:00:00Z</translation>
    </message>
    <message>
        <source>the {0} begins like a formula; it was kept as plain text and nothing is calculated.</source>
        <translation>mae “{0}” yn dechrau fel fformiwla; fe&apos;i cadwyd yn destun plaen ac ni chyfrifir dim.</translation>
    </message>
    <message>
        <source>the {0} differs from line {1=} of the same entry {2=}; correct it or give the row its own reference</source>
        <translation>mae “{0}” yn wahanol i linell {1=} o&apos;r un eitem, {2=}; cywirwch ef neu rhowch i&apos;r rhes ei chyfeirnod ei hun</translation>
    </message>
    <message>
        <source>the {0} holds {1!}, which cannot be seen; type it again</source>
        <translation>mae&apos;r canlynol yn “{0}”, na ellir ei weld: {1!}; teipiwch ef eto</translation>
    </message>
    <message>
        <source>the {0} is empty; fill it in</source>
        <translation>mae “{0}” yn wag; llenwch ef</translation>
    </message>
    <message>
        <source>the {0} is empty; write it for this person</source>
        <translation>mae “{0}” yn wag; ysgrifennwch ef ar gyfer y person hwn</translation>
    </message>
    <message>
        <source>the {0} is longer than {1=} characters</source>
        <translation>mae “{0}” yn hwy na {1=} nod</translation>
    </message>
    <message>
        <source>the {0} is longer than {1=} characters; shorten it</source>
        <translation>mae “{0}” yn hwy na {1=} nod; byrhewch ef</translation>
    </message>
    <message>
        <source>the {0} of table {1=} are not as they should be</source>
        <translation>nid yw tabl {1=} fel y dylai fod ({0})</translation>
    </message>
    <message>
        <source>there is no key column</source>
        <translation>nid oes colofn allwedd</translation>
    </message>
    <message>
        <source>there is no record_ref</source>
        <translation>nid oes record_ref</translation>
    </message>
    <message>
        <source>this is no number of a certificate</source>
        <translation>nid rhif tystysgrif yw hwn</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>y lle hwn</translation>
    </message>
    <message>
        <source>this row and line {0=} share the entry reference {1=} but differ in the {2}, so it is not sure whom the entry is about; correct one or give it its own reference</source>
        <translation>mae&apos;r rhes hon a llinell {0=} yn rhannu cyfeirnod yr eitem {1=} ond yn wahanol yn “{2}”, felly nid yw&apos;n sicr am bwy y mae&apos;r eitem; cywirwch un neu rhowch iddi ei chyfeirnod ei hun</translation>
    </message>
    <message>
        <source>threat assessment</source>
        <translation>asesiad bygythiad</translation>
    </message>
    <message>
        <source>threat assessments</source>
        <translation>asesiadau bygythiad</translation>
    </message>
    <message>
        <source>time of proposal</source>
        <translation>amser y cynnig</translation>
    </message>
    <message>
        <source>too many lines have a quotation mark out of place; the rest of the file was not read</source>
        <translation>mae dyfynnod allan o&apos;i le ar ormod o linellau; ni ddarllenwyd gweddill y ffeil</translation>
    </message>
    <message>
        <source>trigger {0=} is not as it should be</source>
        <translation>nid yw trigger {0=} fel y dylai fod</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>heb ei phenderfynu</translation>
    </message>
    <message>
        <source>uniques</source>
        <translation>gwerthoedd unigryw</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>rheswm anhysbys</translation>
    </message>
    <message>
        <source>unpacks to far more than its size, as only harmful files do</source>
        <translation>mae&apos;n dadbacio i lawer mwy na&apos;i maint, fel y gwna ffeiliau niweidiol yn unig</translation>
    </message>
    <message>
        <source>use case</source>
        <translation>defnydd camerâu</translation>
    </message>
    <message>
        <source>van or static</source>
        <translation>fan neu sefydlog</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>wanted marker</source>
        <translation>marciwr yn eisiau</translation>
    </message>
    <message>
        <source>wanted markers</source>
        <translation>marcwyr yn eisiau</translation>
    </message>
    <message>
        <source>warrant</source>
        <translation>gwarant</translation>
    </message>
    <message>
        <source>was approved and listed</source>
        <translation>cafodd ei chymeradwyo a&apos;i rhestru</translation>
    </message>
    <message>
        <source>was listed before, and recalled</source>
        <translation>roedd ar y rhestr o&apos;r blaen, a galwyd hi&apos;n ôl</translation>
    </message>
    <message>
        <source>was proposed and never signed for</source>
        <translation>cafodd ei chynnig ac ni lofnodwyd amdani erioed</translation>
    </message>
    <message>
        <source>was referred and not listed</source>
        <translation>cafodd ei hatgyfeirio ac ni chafodd ei rhestru</translation>
    </message>
    <message>
        <source>was struck and not listed</source>
        <translation>cafodd ei dileu ac ni chafodd ei rhestru</translation>
    </message>
    <message>
        <source>was struck before</source>
        <translation>a ddilëwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>was struck on {0} ({1})</source>
        <translation>a ddilëwyd ar {0} ({1})</translation>
    </message>
    <message>
        <source>watch a list in force</source>
        <translation>gwylio rhestr mewn grym</translation>
    </message>
    <message>
        <source>watch-list erasure receipt</source>
        <translation>derbynneb dileu rhestr wylio</translation>
    </message>
    <message>
        <source>watch-list hand-over</source>
        <translation>trosglwyddo rhestr wylio</translation>
    </message>
    <message>
        <source>what officers in the case recorded</source>
        <translation>yr hyn a gofnododd swyddogion yr achosion</translation>
    </message>
    <message>
        <source>what spoke against it then no longer does, and it is now {0}.</source>
        <translation>nid yw&apos;r hyn a siaradai yn ei herbyn bryd hynny yn gwneud hynny mwyach, ac mae bellach {0}.</translation>
    </message>
    <message>
        <source>whose conviction was quashed</source>
        <translation>y diddymwyd ei euogfarn</translation>
    </message>
    <message>
        <source>word from the officer in the case</source>
        <translation>gair gan swyddog yr achos</translation>
    </message>
    <message>
        <source>you decided entries that were taken back or decided again since</source>
        <translation>penderfynasoch eitemau a dynnwyd yn ôl neu a benderfynwyd eto ers hynny</translation>
    </message>
    <message>
        <source>you decided {0} of these entries</source>
        <translation>penderfynasoch {0} o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>you proposed {0} of these entries</source>
        <translation>cynigiasoch {0} o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>you {0} {1}</source>
        <translation>chi: {0} {1}</translation>
    </message>
    <message>
        <source>{0!} (U+{1=})</source>
        <translation>{0!} (U+{1=})</translation>
    </message>
    <message>
        <source>{0!} is an empty file; send it again</source>
        <translation>{0!}: ffeil wag; anfonwch hi eto</translation>
    </message>
    <message>
        <source>{0!} is larger than {1=} MB; send a smaller copy</source>
        <translation>{0!}: yn fwy na {1=} MB; anfonwch gopi llai</translation>
    </message>
    <message>
        <source>{0!} is not inside images/; put it there</source>
        <translation>{0!}: nid yw y tu mewn i images/; rhowch ef yno</translation>
    </message>
    <message>
        <source>{0=} does not separate its columns with commas; save it as &apos;CSV UTF-8 (comma delimited)&apos;.</source>
        <translation>{0=}: nid yw&apos;n gwahanu ei cholofnau â chomas; cadwch hi fel &apos;CSV UTF-8 (comma delimited)&apos;.</translation>
    </message>
    <message>
        <source>{0=} gives {1=} rows, but is not set to answer for them: they can end a ground and support none.</source>
        <translation>{0=}: mae&apos;n rhoi rhesi o&apos;r math {1=}, ond nid yw wedi&apos;i gosod i ateb drostynt: gallant derfynu sail ac ni allant ategu&apos;r un.</translation>
    </message>
    <message>
        <source>{0=} has lost the line that says when it was run, so it is taken to be as old as the file; export it again for its true age.</source>
        <translation>{0=}: collwyd y llinell sy&apos;n dweud pryd y&apos;i rhedwyd, felly cymerir ei fod mor hen â&apos;r ffeil; allforiwch ef eto i gael ei wir oedran.</translation>
    </message>
    <message>
        <source>{0=} has more than {1=} columns.</source>
        <translation>{0=}: mae mwy o golofnau na&apos;r terfyn, {1=}.</translation>
    </message>
    <message>
        <source>{0=} has more than {1=} rows or {2=} columns; split it, or clear what stands far below or beside the list.</source>
        <translation>{0=}: mae mwy na {1=} o resi neu {2=} o golofnau; rhannwch y ffeil, neu cliriwch yr hyn sydd ymhell o dan y rhestr neu wrth ei hochr.</translation>
    </message>
    <message>
        <source>{0=} has more than {1=} rows; split it in two.</source>
        <translation>{0=}: mae mwy na {1=} o resi; rhannwch y ffeil yn ddwy.</translation>
    </message>
    <message>
        <source>{0=} has more than {1=} rows; split it.</source>
        <translation>{0=}: mae mwy na {1=} o resi; rhannwch y ffeil.</translation>
    </message>
    <message>
        <source>{0=} has no [deployment] table; add it.</source>
        <translation>{0=}: nid oes tabl [deployment]; ychwanegwch ef.</translation>
    </message>
    <message>
        <source>{0=} has {1=} more mistakes.</source>
        <translation>{0=}: {1=} camgymeriad arall.</translation>
    </message>
    <message>
        <source>{0=} holds both proposals.csv and proposals.xlsx; keep one.</source>
        <translation>{0=}: mae&apos;n dal proposals.csv a proposals.xlsx; cadwch un.</translation>
    </message>
    <message>
        <source>{0=} holds more than {1=} files or {2=} GB; split it into several bundles.</source>
        <translation>{0=}: mae&apos;n dal mwy na {1=} o ffeiliau neu {2=} GB; rhannwch ef yn sawl bwndel.</translation>
    </message>
    <message>
        <source>{0=} holds no proposals.csv or proposals.xlsx; add one.</source>
        <translation>{0=}: nid yw&apos;n dal proposals.csv na proposals.xlsx; ychwanegwch un.</translation>
    </message>
    <message>
        <source>{0=} holds zero bytes; it is no CSV file.</source>
        <translation>{0=}: mae beitiau sero ynddi; nid ffeil CSV ydyw.</translation>
    </message>
    <message>
        <source>{0=} is a whole disk or stick; name a new folder on it, such as {1=}.</source>
        <translation>{0=}: disg neu gof bach cyfan ydyw; enwch ffolder newydd arno, megis {1=}.</translation>
    </message>
    <message>
        <source>{0=} is an old .xls file or has a password; save it as .xlsx without a password.</source>
        <translation>{0=}: hen ffeil .xls ydyw neu mae cyfrinair arni; cadwch hi fel .xlsx heb gyfrinair.</translation>
    </message>
    <message>
        <source>{0=} is an unfinished or damaged office; restore it from its last copy.</source>
        <translation>{0=}: swyddfa anorffenedig neu wedi&apos;i difrodi; adferwch hi o&apos;i chopi diwethaf.</translation>
    </message>
    <message>
        <source>{0=} is empty; its first line must name the columns.</source>
        <translation>{0=}: mae&apos;n wag; rhaid i&apos;w llinell gyntaf enwi&apos;r colofnau.</translation>
    </message>
    <message>
        <source>{0=} is larger than {1=} bytes.</source>
        <translation>{0=}: mae&apos;n fwy na {1=} beit.</translation>
    </message>
    <message>
        <source>{0=} is larger than {1=} bytes; split it.</source>
        <translation>{0=}: mae&apos;n fwy na {1=} beit; rhannwch hi.</translation>
    </message>
    <message>
        <source>{0=} is not TOML: {1}.</source>
        <translation>{0=}: nid TOML ydyw: {1}.</translation>
    </message>
    <message>
        <source>{0=} is not UTF-8 text; save it as UTF-8.</source>
        <translation>{0=}: nid testun UTF-8 ydyw; cadwch hi fel UTF-8.</translation>
    </message>
    <message>
        <source>{0=} is not UTF-8; save it as UTF-8.</source>
        <translation>{0=}: nid UTF-8 ydyw; cadwch hi fel UTF-8.</translation>
    </message>
    <message>
        <source>{0=} is not a folder of its own; name a new folder.</source>
        <translation>{0=}: nid ffolder ar ei phen ei hun ydyw; enwch ffolder newydd.</translation>
    </message>
    <message>
        <source>{0=} is not a zip file or is damaged; make it again.</source>
        <translation>{0=}: nid ffeil zip ydyw, neu mae wedi&apos;i difrodi; gwnewch hi eto.</translation>
    </message>
    <message>
        <source>{0=} is not an Excel workbook or is damaged; save it again as .xlsx.</source>
        <translation>{0=}: nid llyfr gwaith Excel ydyw, neu mae wedi&apos;i ddifrodi; cadwch ef eto fel .xlsx.</translation>
    </message>
    <message>
        <source>{0=} is not an office&apos;s database.</source>
        <translation>{0=}: nid cronfa ddata swyddfa ydyw.</translation>
    </message>
    <message>
        <source>{0=} is not empty; name a new folder or empty this one.</source>
        <translation>{0=}: nid yw&apos;n wag; enwch ffolder newydd neu gwagiwch hon.</translation>
    </message>
    <message>
        <source>{0=} is not valid TOML: {1=}.</source>
        <translation>{0=}: nid yw&apos;n TOML dilys: {1=}.</translation>
    </message>
    <message>
        <source>{0=} is saved as UTF-16 or is not text; save it as &apos;CSV UTF-8 (comma delimited)&apos; and import it again.</source>
        <translation>{0=}: mae wedi&apos;i chadw fel UTF-16 neu nid testun ydyw; cadwch hi fel &apos;CSV UTF-8 (comma delimited)&apos; a&apos;i mewnforio eto.</translation>
    </message>
    <message>
        <source>{0=} needs a token or a client certificate to know us by.</source>
        <translation>{0=}: mae angen tocyn neu dystysgrif cleient i&apos;n hadnabod.</translation>
    </message>
    <message>
        <source>{0=} needs more memory than any list should; split it.</source>
        <translation>{0=}: mae angen mwy o gof nag y dylai unrhyw restr; rhannwch hi.</translation>
    </message>
    <message>
        <source>{0=} needs {1=} from the environment; set it to the token and start again.</source>
        <translation>{0=}: mae angen {1=} o&apos;r amgylchedd; gosodwch ef i&apos;r tocyn a dechreuwch eto.</translation>
    </message>
    <message>
        <source>{0=} nests lists without end.</source>
        <translation>{0=}: mae&apos;n nythu rhestri heb ddiwedd.</translation>
    </message>
    <message>
        <source>{0=} stopped the program that reads Excel files; save the list as CSV UTF-8.</source>
        <translation>{0=}: stopiodd y rhaglen sy&apos;n darllen ffeiliau Excel; cadwch y rhestr fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>{0=} takes too long to read; save it as CSV UTF-8.</source>
        <translation>{0=}: mae&apos;n cymryd gormod o amser i&apos;w darllen; cadwch hi fel CSV UTF-8.</translation>
    </message>
    <message>
        <source>{0=} unpacks to more than any list needs; save it again as a plain workbook.</source>
        <translation>{0=}: mae&apos;n dadbacio i fwy nag sydd ei angen ar unrhyw restr; cadwch hi eto fel llyfr gwaith plaen.</translation>
    </message>
    <message>
        <source>{0=}, line 1: columns {1} are both headed {2=}; keep one of them.</source>
        <translation>{0=}, llinell 1: {2=} yw pennawd y ddwy golofn hyn: {1}; cadwch un ohonynt.</translation>
    </message>
    <message>
        <source>{0=}, line 1: none of the columns {1=} is there; add at least one.</source>
        <translation>{0=}, llinell 1: nid oes yr un o&apos;r colofnau hyn yno: {1=}; ychwanegwch un o leiaf.</translation>
    </message>
    <message>
        <source>{0=}, line 1: there is no column headed {1=}; add it.</source>
        <translation>{0=}, llinell 1: nid oes colofn â&apos;r pennawd {1=}; ychwanegwch hi.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: it has more or longer cells than it may.</source>
        <translation>{0=}, llinell {1=}: mae ynddi fwy o gelloedd, neu rai hwy, nag a ganiateir.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: it is no CSV ({2}).</source>
        <translation>{0=}, llinell {1=}: nid CSV ydyw ({2}).</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: the heading has to be {2=} (and may have {3=}); {4!}.</source>
        <translation>{0=}, llinell {1=}: rhaid i&apos;r pennawd fod yn {2=} (a chaiff gynnwys {3=}); {4!}.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2!}</source>
        <translation>{0=}, llinell {1=}: {2!}</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2!}; the row was kept without it, as it ends something.</source>
        <translation>{0=}, llinell {1=}: {2!}; cadwyd y rhes hebddo, gan ei bod yn terfynu rhywbeth.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2!}; the row was set aside.</source>
        <translation>{0=}, llinell {1=}: {2!}; gosodwyd y rhes o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2=} is given twice or too long.</source>
        <translation>{0=}, llinell {1=}: mae {2=} wedi&apos;i roi ddwywaith neu&apos;n rhy hir.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2=} is not a key that is read; left out.</source>
        <translation>{0=}, llinell {1=}: nid yw {2=} yn allwedd a ddarllenir; fe&apos;i gadawyd allan.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2=} is wrong: {3=}.</source>
        <translation>{0=}, llinell {1=}: mae {2=} o&apos;i le: {3=}.</translation>
    </message>
    <message>
        <source>{0=}, line {1=}: {2=} {3!}.</source>
        <translation>{0=}, llinell {1=}: {2=}: {3!}.</translation>
    </message>
    <message>
        <source>{0=}, row {1=}: {2!}; the row was kept without it, as it ends something.</source>
        <translation>{0=}, rhes {1=}: {2!}; cadwyd y rhes hebddo, gan ei bod yn terfynu rhywbeth.</translation>
    </message>
    <message>
        <source>{0=}, row {1=}: {2!}; the row was set aside.</source>
        <translation>{0=}, rhes {1=}: {2!}; gosodwyd y rhes o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>{0=}, {1=} row {2=}: {3!}; the row was kept without it, as it ends something.</source>
        <translation>{0=}, rhes {2=} o&apos;r math {1=}: {3!}; cadwyd y rhes hebddo, gan ei bod yn terfynu rhywbeth.</translation>
    </message>
    <message>
        <source>{0=}, {1=} row {2=}: {3!}; the row was set aside.</source>
        <translation>{0=}, rhes {2=} o&apos;r math {1=}: {3!}; gosodwyd y rhes o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>{0=}.toml, [pack]: version is “{1=}”; it must be the same as the file&apos;s name.</source>
        <translation>{0=}.toml, [pack]: version yw “{1=}”; rhaid iddo fod yr un fath ag enw&apos;r ffeil.</translation>
    </message>
    <message>
        <source>{0=}: a system of the kind {1=} has a {2=} and no {3=}.</source>
        <translation>{0=}: mae gan system o&apos;r math {1=} {2=} a dim {3=}.</translation>
    </message>
    <message>
        <source>{0=}: the column headed {1=} is not one that is read; it was left out.</source>
        <translation>{0=}: nid yw&apos;r golofn â&apos;r pennawd {1=} yn un a ddarllenir; fe&apos;i gadawyd allan.</translation>
    </message>
    <message>
        <source>{0=}: the file {1=} of the source {2=} {3!}.</source>
        <translation>{0=}: y ffeil {1=} o&apos;r ffynhonnell {2=}: {3!}.</translation>
    </message>
    <message>
        <source>{0=}: write each source as its own [[sources]].</source>
        <translation>{0=}: ysgrifennwch bob ffynhonnell fel ei [[sources]] ei hun.</translation>
    </message>
    <message>
        <source>{0=}: {1=} more rows were kept without it, as it ends something.</source>
        <translation>{0=}: cadwyd {1=} rhes arall hebddo, gan eu bod yn terfynu rhywbeth.</translation>
    </message>
    <message>
        <source>{0=}: {1=} more rows were set aside.</source>
        <translation>{0=}: gosodwyd {1=} rhes arall o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>{0=}: {1=} more were set aside.</source>
        <translation>{0=}: gosodwyd {1=} arall o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>{0} (force to confirm)</source>
        <translation>{0} (yr heddlu i gadarnhau)</translation>
    </message>
    <message>
        <source>{0} Officers have to decide them first.</source>
        <translation>{0} Rhaid i swyddogion eu penderfynu yn gyntaf.</translation>
    </message>
    <message>
        <source>{0} On being found: {1}{2}.</source>
        <translation>{0} O ganfod: {1}{2}.</translation>
    </message>
    <message>
        <source>{0} The others were confirmed before, or wait elsewhere.</source>
        <translation>{0} Cadarnhawyd y lleill o&apos;r blaen, neu maent yn aros mewn man arall.</translation>
    </message>
    <message>
        <source>{0} The same stands against {1}.</source>
        <translation>{0} Mae&apos;r un peth yn sefyll yn erbyn {1}.</translation>
    </message>
    <message>
        <source>{0} The second neither proposed nor approved it.</source>
        <translation>{0} Ni chynigiodd ac ni chymeradwyodd yr ail hi.</translation>
    </message>
    <message>
        <source>{0} Try again.</source>
        <translation>{0} Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>{0} Wait {1} before the next try.</source>
        <translation>{0} Arhoswch {1} cyn y cynnig nesaf.</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>{0} wedi&apos;u hychwanegu</translation>
    </message>
    <message>
        <source>{0} alone: the name and birth date that were asked about are not this entry&apos;s, so it may be another person; settle that before anything is said.</source>
        <translation>{0} yn unig: nid eiddo&apos;r cofnod hwn yw&apos;r enw a&apos;r dyddiad geni y gofynnwyd amdanynt, felly gall fod yn berson arall; setlwch hynny cyn dweud dim.</translation>
    </message>
    <message>
        <source>{0} and one page holds {1} codes; hand the whole list over again instead of a slip.</source>
        <translation>{0} ac mae un dudalen yn dal {1} cod; trosglwyddwch y rhestr gyfan eto yn lle slip.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} a {1} arall</translation>
    </message>
    <message>
        <source>{0} answer</source>
        <translation>{0} ateb</translation>
    </message>
    <message>
        <source>{0} answered recall {1} with a wrong receipt.</source>
        <translation>Atebodd {0} y galw&apos;n ôl {1} â derbynneb anghywir.</translation>
    </message>
    <message>
        <source>{0} answers</source>
        <translation>{0} ateb</translation>
    </message>
    <message>
        <source>{0} approval</source>
        <translation>{0} cymeradwyaeth</translation>
    </message>
    <message>
        <source>{0} approvals</source>
        <translation>{0} cymeradwyaeth</translation>
    </message>
    <message>
        <source>{0} approved entries</source>
        <translation>{0} eitem a gymeradwywyd</translation>
    </message>
    <message>
        <source>{0} approved entries are</source>
        <translation>{0} eitem a gymeradwywyd</translation>
    </message>
    <message>
        <source>{0} approved entries {1}</source>
        <translation>{0} eitem a gymeradwywyd {1}</translation>
    </message>
    <message>
        <source>{0} approved entry</source>
        <translation>{0} eitem a gymeradwywyd</translation>
    </message>
    <message>
        <source>{0} approved entry is</source>
        <translation>{0} eitem a gymeradwywyd</translation>
    </message>
    <message>
        <source>{0} approved entry {1}</source>
        <translation>{0} eitem a gymeradwywyd {1}</translation>
    </message>
    <message>
        <source>{0} are approved, {1} too many.</source>
        <translation>Cymeradwywyd {0}, {1} yn ormod.</translation>
    </message>
    <message>
        <source>{0} are decided or referred already.</source>
        <translation>Mae {0} wedi&apos;u penderfynu neu eu hatgyfeirio eisoes.</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} am {1}</translation>
    </message>
    <message>
        <source>{0} bytes instead of {1}</source>
        <translation>{0} beit yn lle {1}</translation>
    </message>
    <message>
        <source>{0} can be a share of 0 to {1} per cent.</source>
        <translation>{0}: gall fod yn gyfran o 0 i {1} y cant.</translation>
    </message>
    <message>
        <source>{0} cannot be when the report was true: it has to lie between the hand-over to {1} ({2}) and now.</source>
        <translation>Ni all {0} fod yr amser yr oedd yr adroddiad yn wir: rhaid iddo fod rhwng y trosglwyddo i {1} ({2}) a nawr.</translation>
    </message>
    <message>
        <source>{0} cannot be when {1} was taken off: it has to lie between the signature ({2}) and now.</source>
        <translation>Nid {0} all fod yr adeg y tynnwyd {1} oddi arni: rhaid iddi fod rhwng y llofnod ({2}) a nawr.</translation>
    </message>
    <message>
        <source>{0} could not be read; {1}.</source>
        <translation>Ni ellid darllen {0}; {1}.</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} diwrnod</translation>
    </message>
    <message>
        <source>{0} decided {1} since you looked. Look again before you decide; nothing has been recorded.</source>
        <translation>Penderfynodd {0} {1} ers i chi edrych. Edrychwch eto cyn penderfynu; ni chofnodwyd dim.</translation>
    </message>
    <message>
        <source>{0} difference between the recognition system and the signed list is still open</source>
        <translation>Mae {0} gwahaniaeth rhwng y system adnabod a&apos;r rhestr a lofnodwyd ar agor o hyd</translation>
    </message>
    <message>
        <source>{0} difference from the signed list is overdue</source>
        <translation>Mae {0} gwahaniaeth oddi wrth y rhestr a lofnodwyd yn hwyr</translation>
    </message>
    <message>
        <source>{0} difference is open</source>
        <translation>Mae {0} gwahaniaeth ar agor</translation>
    </message>
    <message>
        <source>{0} differences are open</source>
        <translation>Mae {0} o wahaniaethau ar agor</translation>
    </message>
    <message>
        <source>{0} differences between the recognition system and the signed list are still open</source>
        <translation>Mae {0} o wahaniaethau rhwng y system adnabod a&apos;r rhestr a lofnodwyd ar agor o hyd</translation>
    </message>
    <message>
        <source>{0} differences from the signed list are overdue</source>
        <translation>Mae {0} o wahaniaethau oddi wrth y rhestr a lofnodwyd yn hwyr</translation>
    </message>
    <message>
        <source>{0} does not begin with SELECT; give one SELECT.</source>
        <translation>{0}: nid yw&apos;n dechrau â SELECT; rhowch un SELECT.</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entries are</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entries on the list in force have no ground any more; recall first, then sign.</source>
        <translation>Nid oes sail mwyach i {0} eitem ar y rhestr mewn grym; galwch yn ôl yn gyntaf, yna llofnodwch.</translation>
    </message>
    <message>
        <source>{0} entries on the list in force wait for an authorising officer&apos;s answer, as the records changed.</source>
        <translation>Mae {0} eitem ar y rhestr mewn grym yn aros am ateb swyddog awdurdodi, am i&apos;r cofnodion newid.</translation>
    </message>
    <message>
        <source>{0} entries rest</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entries wait</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entry</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entry is</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entry on the list in force has no ground any more; recall first, then sign.</source>
        <translation>Nid oes sail mwyach i {0} eitem ar y rhestr mewn grym; galwch yn ôl yn gyntaf, yna llofnodwch.</translation>
    </message>
    <message>
        <source>{0} entry on the list in force waits for an authorising officer&apos;s answer, as the records changed.</source>
        <translation>Mae {0} eitem ar y rhestr mewn grym yn aros am ateb swyddog awdurdodi, am i&apos;r cofnodion newid.</translation>
    </message>
    <message>
        <source>{0} entry rests</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} entry waits</source>
        <translation>{0} eitem</translation>
    </message>
    <message>
        <source>{0} event</source>
        <translation>{0} digwyddiad</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>{0} o ddigwyddiadau</translation>
    </message>
    <message>
        <source>{0} for a second officer, who neither proposed nor approved it.</source>
        <translation>{0} yn aros am ail swyddog, na chynigiodd ac na chymeradwyodd hi.</translation>
    </message>
    <message>
        <source>{0} for an authorising officer&apos;s answer ({1}); answer keep or recall first.</source>
        <translation>{0} yn aros am ateb swyddog awdurdodi ({1}); atebwch cadw neu alw&apos;n ôl yn gyntaf.</translation>
    </message>
    <message>
        <source>{0} for an authorising officer&apos;s answer; the first is recalled in {1}.</source>
        <translation>{0} yn aros am ateb swyddog awdurdodi; gelwir y gyntaf yn ôl ymhen {1}.</translation>
    </message>
    <message>
        <source>{0} from then.</source>
        <translation>{0} o&apos;r adeg honno.</translation>
    </message>
    <message>
        <source>{0} has brackets that do not match.</source>
        <translation>{0}: mae cromfachau nad ydynt yn cyfateb.</translation>
    </message>
    <message>
        <source>{0} has decided {1}; only they can take that back. You can look at it again and decide anew.</source>
        <translation>Mae {0} wedi penderfynu {1}; dim ond y swyddog hwnnw all dynnu hynny&apos;n ôl. Gallwch edrych arni eto a phenderfynu o&apos;r newydd.</translation>
    </message>
    <message>
        <source>{0} has never answered.{1}</source>
        <translation>Nid yw {0} wedi ateb erioed.{1}</translation>
    </message>
    <message>
        <source>{0} has no recall {1}; look at its recalls.</source>
        <translation>Nid oes gan {0} alw&apos;n ôl {1}; edrychwch ar ei galwadau&apos;n ôl.</translation>
    </message>
    <message>
        <source>{0} has said nothing newer than {1}, more than {2} ago.{3}</source>
        <translation>Nid yw {0} wedi dweud dim mwy diweddar na {1}, dros {2} yn ôl.{3}</translation>
    </message>
    <message>
        <source>{0} has the word {1=}; a records database is only ever read. If it is the name of a column, put it in quotation marks.</source>
        <translation>{0}: mae&apos;r gair {1=} ynddo; dim ond darllen cronfa ddata cofnodion a wneir byth. Os enw colofn ydyw, rhowch ef mewn dyfynodau.</translation>
    </message>
    <message>
        <source>{0} holds the list as it is now; there is nothing to hand over.</source>
        <translation>Mae {0} yn dal y rhestr fel y mae nawr; nid oes dim i&apos;w drosglwyddo.</translation>
    </message>
    <message>
        <source>{0} hour</source>
        <translation>{0} awr</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} awr</translation>
    </message>
    <message>
        <source>{0} in none of them.</source>
        <translation>{0} heb fod yn yr un ohonynt.</translation>
    </message>
    <message>
        <source>{0} is also proposed as {1}.</source>
        <translation>Cynigir {0} hefyd fel {1}.</translation>
    </message>
    <message>
        <source>{0} is decided or referred already.</source>
        <translation>Mae {0} wedi&apos;i phenderfynu neu ei hatgyfeirio eisoes.</translation>
    </message>
    <message>
        <source>{0} is empty or too long; give one SELECT or a view.</source>
        <translation>{0}: mae&apos;n wag neu&apos;n rhy hir; rhowch un SELECT neu olwg.</translation>
    </message>
    <message>
        <source>{0} is known to have let {1} go already; look at who is still waited for.</source>
        <translation>Mae&apos;n hysbys bod {0} wedi gollwng {1} eisoes; edrychwch pwy y disgwylir amdanynt o hyd.</translation>
    </message>
    <message>
        <source>{0} is more than one statement; give one SELECT.</source>
        <translation>{0}: mae&apos;n fwy nag un gosodiad; rhowch un SELECT.</translation>
    </message>
    <message>
        <source>{0} is new: {1}.</source>
        <translation>Mae {0} yn newydd: {1}.</translation>
    </message>
    <message>
        <source>{0} is no exercise, and a drill recalls somebody; try it on a deployment that is marked as an exercise.</source>
        <translation>nid ymarfer mo {0}, ac mae ymarfer galw&apos;n ôl yn galw rhywun yn ôl; rhowch gynnig arno ar ddefnydd sydd wedi&apos;i nodi&apos;n ymarfer.</translation>
    </message>
    <message>
        <source>{0} is no figure of a deployment; write {1}.</source>
        <translation>nid yw {0} yn un o ffigurau defnydd; ysgrifennwch {1}.</translation>
    </message>
    <message>
        <source>{0} is no test entry: give it a PNC ID, a CRO number or an arrest/summons number that ends in I, O or S, and no other.</source>
        <translation>nid eitem brawf mo {0}: rhowch iddi PNC ID, rhif CRO neu rif arestio/gwysio sy&apos;n gorffen yn I, O neu S, a dim un arall.</translation>
    </message>
    <message>
        <source>{0} is not asked about {1} any more, and the certificate rests on it; set the source up again for that.</source>
        <translation>Ni holir {0} am {1} mwyach, ac mae&apos;r dystysgrif yn dibynnu arno; gosodwch y ffynhonnell eto ar gyfer hynny.</translation>
    </message>
    <message>
        <source>{0} is not asked any more, and the certificate rests on it; set the source up again under this name.</source>
        <translation>Ni holir {0} mwyach, ac mae&apos;r dystysgrif yn dibynnu arno; gosodwch y ffynhonnell eto o dan yr enw hwn.</translation>
    </message>
    <message>
        <source>{0} is not lawful and can only be struck.{1}</source>
        <translation>Mae {0} yn anghyfreithlon a dim ond ei dileu a ellir.{1}</translation>
    </message>
    <message>
        <source>{0} is not lawful; an entry linked to it falls with it.</source>
        <translation>Mae {0} yn anghyfreithlon; mae eitem sy&apos;n gysylltiedig â hi&apos;n syrthio gyda hi.</translation>
    </message>
    <message>
        <source>{0} is not on a list in force; sign the exercise&apos;s list first, or name an entry that is on it.</source>
        <translation>nid yw {0} ar restr mewn grym; llofnodwch restr yr ymarfer yn gyntaf, neu enwch eitem sydd arni.</translation>
    </message>
    <message>
        <source>{0} is not on the signed list now, so there is nothing to recall.</source>
        <translation>Nid yw {0} ar y rhestr a lofnodwyd nawr, felly nid oes dim i&apos;w alw&apos;n ôl.</translation>
    </message>
    <message>
        <source>{0} is not over; its figures are published when it has ended.</source>
        <translation>nid yw {0} ar ben; cyhoeddir ei ffigurau pan fydd wedi dod i ben.</translation>
    </message>
    <message>
        <source>{0} is not referred to anybody now, so there is nothing to answer.</source>
        <translation>Nid yw {0} wedi&apos;i hatgyfeirio at neb nawr, felly nid oes dim i&apos;w ateb.</translation>
    </message>
    <message>
        <source>{0} is not wanted on warrants alone, so withdrawing them would not end its place; name a test entry of category A.</source>
        <translation>nid ar warantau yn unig y ceisir {0}, felly ni fyddai eu tynnu&apos;n ôl yn dod â&apos;i lle i ben; enwch eitem brawf o gategori A.</translation>
    </message>
    <message>
        <source>{0} is now {1}; it was {2}.</source>
        <translation>{0}: bellach {1}; gynt {2}.</translation>
    </message>
    <message>
        <source>{0} is on the signed list; it can be recalled, not decided again.</source>
        <translation>Mae {0} ar y rhestr a lofnodwyd; gellir ei galw&apos;n ôl, nid ei phenderfynu eto.</translation>
    </message>
    <message>
        <source>{0} is signed in as {1} and may not {2}; ask somebody whose role allows it.</source>
        <translation>Mae {0} wedi mewngofnodi fel {1}, ac nid yw&apos;r rôl honno&apos;n caniatáu {2}; gofynnwch i rywun y mae ei rôl yn caniatáu hynny.</translation>
    </message>
    <message>
        <source>{0} is the same person as {1}, recalled before; to approve it, say why in at least {2} characters.</source>
        <translation>Mae {0} yr un person â {1}, a alwyd yn ôl o&apos;r blaen; i&apos;w chymeradwyo, dywedwch pam mewn {2} nod o leiaf.</translation>
    </message>
    <message>
        <source>{0} is the same person as {1}, which was recalled ({2}).</source>
        <translation>Mae {0} yr un person â {1}, a alwyd yn ôl ({2}).</translation>
    </message>
    <message>
        <source>{0} is the same person as {1}, which {2}.</source>
        <translation>Mae {0} yr un person â {1}, {2}.</translation>
    </message>
    <message>
        <source>{0} list</source>
        <translation>{0} rhestr</translation>
    </message>
    <message>
        <source>{0} lists</source>
        <translation>{0} rhestr</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} munud</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} munud</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} munud</translation>
    </message>
    <message>
        <source>{0} more entries</source>
        <translation>{0} eitem arall</translation>
    </message>
    <message>
        <source>{0} more entries were struck or recalled before.</source>
        <translation>Cafodd {0} eitem arall eu dileu neu eu galw&apos;n ôl o&apos;r blaen.</translation>
    </message>
    <message>
        <source>{0} more entry</source>
        <translation>{0} eitem arall</translation>
    </message>
    <message>
        <source>{0} more than are read in one go lie in the folder of {1}; the newest were read. Ask whoever runs it.</source>
        <translation>Mae {0} yn fwy nag a ddarllenir ar unwaith yn gorwedd yn ffolder {1}; darllenwyd y rhai diweddaraf. Gofynnwch i bwy bynnag sy&apos;n ei rhedeg.</translation>
    </message>
    <message>
        <source>{0} needs judgement: type why it may stay, in at least {1} characters of your own words.</source>
        <translation>Mae angen barn ar {0}: teipiwch pam y caiff aros, mewn {1} nod o leiaf o&apos;ch geiriau eich hun.</translation>
    </message>
    <message>
        <source>{0} new entries are</source>
        <translation>{0} eitem newydd</translation>
    </message>
    <message>
        <source>{0} new entry is</source>
        <translation>{0} eitem newydd</translation>
    </message>
    <message>
        <source>{0} no longer supported and carry no typed reason; officers have to look again.</source>
        <translation>{0} heb eu hategu mwyach ac yn cario dim rheswm wedi&apos;i deipio; rhaid i swyddogion edrych eto.</translation>
    </message>
    <message>
        <source>{0} no longer waits for a second look; it was decided anew.</source>
        <translation>Nid yw {0} yn aros am ail olwg mwyach; fe&apos;i penderfynwyd o&apos;r newydd.</translation>
    </message>
    <message>
        <source>{0} not confirmed off the recognition system.</source>
        <translation>{0} heb ei gadarnhau oddi ar y system adnabod.</translation>
    </message>
    <message>
        <source>{0} not confirmed off {1} yet.</source>
        <translation>{0} heb ei gadarnhau oddi ar {1} eto.</translation>
    </message>
    <message>
        <source>{0} of the report {1}.</source>
        <translation>{0} o&apos;r adroddiad: {1}.</translation>
    </message>
    <message>
        <source>{0} of these entries</source>
        <translation>{0} o&apos;r eitemau hyn</translation>
    </message>
    <message>
        <source>{0} of {1} could not be read.</source>
        <translation>Ni ellid darllen {0} o {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} was never recalled; nothing can confirm it.</source>
        <translation>Ni alwyd {0} o {1} yn ôl erioed; ni all dim ei gadarnhau.</translation>
    </message>
    <message>
        <source>{0} older list</source>
        <translation>{0} rhestr hŷn</translation>
    </message>
    <message>
        <source>{0} older lists</source>
        <translation>{0} o restrau hŷn</translation>
    </message>
    <message>
        <source>{0} on it without a typed reason.</source>
        <translation>{0} yn dibynnu arni heb reswm wedi&apos;i deipio.</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} neu {1}</translation>
    </message>
    <message>
        <source>{0} recall is</source>
        <translation>{0} galw&apos;n ôl</translation>
    </message>
    <message>
        <source>{0} recall waits</source>
        <translation>Mae {0} galw&apos;n ôl yn aros</translation>
    </message>
    <message>
        <source>{0} recalled</source>
        <translation>{0} wedi&apos;u galw&apos;n ôl</translation>
    </message>
    <message>
        <source>{0} recalls are</source>
        <translation>{0} galw&apos;n ôl</translation>
    </message>
    <message>
        <source>{0} recalls wait</source>
        <translation>Mae {0} galw&apos;n ôl yn aros</translation>
    </message>
    <message>
        <source>{0} receipt</source>
        <translation>{0} dderbynneb</translation>
    </message>
    <message>
        <source>{0} receipts</source>
        <translation>{0} o dderbynebau</translation>
    </message>
    <message>
        <source>{0} referral</source>
        <translation>{0} atgyfeiriad</translation>
    </message>
    <message>
        <source>{0} referrals</source>
        <translation>{0} atgyfeiriad</translation>
    </message>
    <message>
        <source>{0} removed, {1} added</source>
        <translation>tynnwyd {0}, ychwanegwyd {1}</translation>
    </message>
    <message>
        <source>{0} row</source>
        <translation>{0} rhes</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} o resi</translation>
    </message>
    <message>
        <source>{0} run has</source>
        <translation>{0} rhediad o</translation>
    </message>
    <message>
        <source>{0} runs have</source>
        <translation>{0} rhediad o</translation>
    </message>
    <message>
        <source>{0} says that it is of {1}, which has not come yet; set its clock or this computer&apos;s right, then check records.</source>
        <translation>Mae {0} yn dweud ei fod o {1}, sydd heb ddod eto; gosodwch ei gloc neu gloc y cyfrifiadur hwn yn iawn, yna gwiriwch y cofnodion.</translation>
    </message>
    <message>
        <source>{0} second</source>
        <translation>{0} eiliad</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} eiliad</translation>
    </message>
    <message>
        <source>{0} signed</source>
        <translation>{0} wedi&apos;i llofnodi</translation>
    </message>
    <message>
        <source>{0} still referred to a colleague; officers have to decide them first.</source>
        <translation>{0} yn dal wedi&apos;u hatgyfeirio at gydweithiwr; rhaid i swyddogion eu penderfynu yn gyntaf.</translation>
    </message>
    <message>
        <source>{0} stopped the watch on {1}; start it again.</source>
        <translation>Stopiodd {0} y gwylio ar {1}; dechreuwch ef eto.</translation>
    </message>
    <message>
        <source>{0} strike</source>
        <translation>{0} dileu</translation>
    </message>
    <message>
        <source>{0} strikes</source>
        <translation>{0} dileu</translation>
    </message>
    <message>
        <source>{0} time</source>
        <translation>{0} tro</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} o weithiau</translation>
    </message>
    <message>
        <source>{0} was</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} was changed.</source>
        <translation>Newidiwyd {0}.</translation>
    </message>
    <message>
        <source>{0} was decided again since; look at it again.</source>
        <translation>Penderfynwyd {0} eto ers hynny; edrychwch arni eto.</translation>
    </message>
    <message>
        <source>{0} was never asked.</source>
        <translation>Ni holwyd {0} erioed.</translation>
    </message>
    <message>
        <source>{0} was never given {1}, nor was any other system.</source>
        <translation>Ni roddwyd {1} i {0} erioed, nac i unrhyw system arall.</translation>
    </message>
    <message>
        <source>{0} was not handed over yet</source>
        <translation>ni throsglwyddwyd {0} eto</translation>
    </message>
    <message>
        <source>{0} was recalled ({1}) and stays off the list.</source>
        <translation>Galwyd {0} yn ôl ({1}) ac mae&apos;n aros oddi ar y rhestr.</translation>
    </message>
    <message>
        <source>{0} was recalled; to approve it again, say why in at least {1} characters.</source>
        <translation>Galwyd {0} yn ôl; i&apos;w chymeradwyo eto, dywedwch pam mewn {1} nod o leiaf.</translation>
    </message>
    <message>
        <source>{0} was struck by an officer; an entry linked to it falls with it.</source>
        <translation>Dilëwyd {0} gan swyddog; mae eitem sy&apos;n gysylltiedig â hi&apos;n syrthio gyda hi.</translation>
    </message>
    <message>
        <source>{0} went off the list for another reason than the drill&apos;s own record, so nothing was measured; begin again with another test entry.</source>
        <translation>aeth {0} oddi ar y rhestr am reswm arall na chofnod yr ymarfer ei hun, felly ni fesurwyd dim; dechreuwch eto gydag eitem brawf arall.</translation>
    </message>
    <message>
        <source>{0} were</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} would be struck twice.</source>
        <translation>Byddai {0} yn cael ei dileu ddwywaith.</translation>
    </message>
    <message>
        <source>{0} {1} and stays struck.</source>
        <translation>{0}: {1} ac yn aros wedi&apos;i dileu.</translation>
    </message>
    <message>
        <source>{0} {1} by a check</source>
        <translation>{0}: {1} gan wiriad</translation>
    </message>
    <message>
        <source>{0} {1} has to be a whole number of at most {2}.</source>
        <translation>rhaid i {0} {1} fod yn rhif cyfan o {2} ar y mwyaf.</translation>
    </message>
    <message>
        <source>{0} {1} has to be like {2}.</source>
        <translation>rhaid i {0} {1} fod fel {2}.</translation>
    </message>
    <message>
        <source>{0} {1} is no time with an offset; write it like 2026-11-28T12:00:00Z.</source>
        <translation>nid yw {0} {1} yn amser â gwrthbwyso; ysgrifennwch ef fel 2026-11-28T12:00:00Z.</translation>
    </message>
    <message>
        <source>{0} {1} is not known; write {2}.</source>
        <translation>nid yw {0} {1} yn hysbys; ysgrifennwch {2}.</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}, and another record says later that the crime is open.</source>
        <translation>{0}, ac mae cofnod arall yn dweud yn ddiweddarach bod y drosedd yn agored.</translation>
    </message>
    <message>
        <source>{0}, in at least {1} characters.</source>
        <translation>{0}, mewn {1} nod o leiaf.</translation>
    </message>
    <message>
        <source>{0}, so another authorising officer must sign.</source>
        <translation>{0}, felly rhaid i swyddog awdurdodi arall lofnodi.</translation>
    </message>
    <message>
        <source>{0}, which ended police bail.</source>
        <translation>{0}, a ddaeth â mechnïaeth yr heddlu i ben.</translation>
    </message>
    <message>
        <source>{0}, which ends the suspicion.</source>
        <translation>{0}, sy&apos;n terfynu&apos;r amheuaeth.</translation>
    </message>
    <message>
        <source>{0}, which is not known; look it up.</source>
        <translation>{0}, nad yw&apos;n hysbys; chwiliwch amdano.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} UTC</source>
        <translation>{0}, {1} UTC</translation>
    </message>
    <message>
        <source>{0}, {1} rows</source>
        <translation>{0}, {1} rhes</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}: not held any more, report sha256 {1}</source>
        <translation>{0}: ni chaiff ei dal mwyach, adroddiad sha256 {1}</translation>
    </message>
    <message>
        <source>{0}: the crime says that no suspect was identified, so it cannot support a named person.</source>
        <translation>{0}: mae&apos;r drosedd yn dweud nad adnabuwyd neb dan amheuaeth, felly ni all ategu person a enwir.</translation>
    </message>
    <message>
        <source>{0}: the first had to be settled by {1}. Put the recognition system right and compare again, or settle them in words.</source>
        <translation>{0}: roedd yn rhaid datrys y cyntaf erbyn {1}. Cywirwch y system adnabod a chymharwch eto, neu datryswch hwy mewn geiriau.</translation>
    </message>
    <message>
        <source>{0}: the person is a suspect no longer.</source>
        <translation>{0}: nid yw&apos;r person dan amheuaeth mwyach.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}; reconcile it, or say why not in at least {1} characters.</source>
        <translation>{0}; cysonwch hyn, neu dywedwch pam na wnewch mewn {1} nod o leiaf.</translation>
    </message>
    <message>
        <source>{0}; the body that has it now has to be asked.</source>
        <translation>{0}; rhaid holi&apos;r corff sydd â hi nawr.</translation>
    </message>
    <message>
        <source>{0}; the {1} that was given is not known of this entry.</source>
        <translation>{0}; nid yw&apos;r {1} a roddwyd yn hysbys am y cofnod hwn.</translation>
    </message>
    <message>
        <source>“{0=}” is no record type</source>
        <translation>nid yw “{0=}” yn fath o gofnod</translation>
    </message>
    <message>
        <source>“{0=}” is no status of a {1=} record</source>
        <translation>nid yw “{0=}” yn statws cofnod o&apos;r math {1=}</translation>
    </message>
    <message>
        <source>“{0=}” is no warrant type</source>
        <translation>nid yw “{0=}” yn fath o warant</translation>
    </message>
    <message>
        <source>“{0=}” is not Bail or No Bail</source>
        <translation>nid yw “{0=}” yn Bail na No Bail</translation>
    </message>
    <message>
        <source>“{0}” is not the shape of a {1}, which looks like {2}.</source>
        <translation>Nid yw “{0}” ar ffurf {1}, sy&apos;n edrych fel {2}.</translation>
    </message>
</context>
</TS>
