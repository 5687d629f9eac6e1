//! Given names, in lower case.

/// The more frequent given names of the countries whose languages are known here, and of others whose people write in these. Left out are those
/// that mean something else in menus and headings, as words (hope, mark, may, will) or as places (austin, florence, victoria).
pub(super) const NAMES: &str = "aaron abby abdul abdullah abigail abraham adam adrian adriana adrien agata agnes agnieszka ahmad ahmed aidan aisha akira alain alan albert \
    alberto alec alejandra alejandro aleksander aleksandra alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandria \
    alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison ally alvaro alwin amadou amanda amelia amina amir \
    amit amy amélie ana anastasia anders andre andrea andreas andres andrew andrzej andré andrés andy angela angelica angelika angelina angelo \
    angie anil anita anja anke ankit ann anna annabelle anne annelies annemarie annette annie annika anouk anthony antje antoine anton \
    antonella antonia antonio antónio anya aoife arjun armin arne arnold arthur arturo arun asha ashley ashok astrid aurora aurélie ava axel \
    ayesha aylin ayşe barbara barry bart bartosz basil bastian beata beate beatrice beatriz becky ben benedict benedikt benjamin benoît \
    bernadette bernard bernd bernhard bernie bert beth bethany betty beverly bianca birgit bjorn björn blake bob bobby boris brad bradley \
    brandon brenda brendan brent brett brian brianna bridget brigitte britta bruce bruno bryan bryce byron caitlin caleb callum calvin cameron \
    camila camilla camille carina carl carla carlo carlos carmen carol carole caroline carolyn carrie carsten casey cassandra cassie catalina \
    caterina catherine cathy cecilia celia celine cesar chad charles charlie charlotte charlène chiara chloe chloé chris christa christian \
    christiane christina christine christoph christophe christopher christy cian ciara cindy claire clara clare clarissa claude claudia \
    claudio claus clémence clément cody colin colleen connor conor constance constantin cora cornelia cory courtney craig cristian cristiano \
    cristina curtis cynthia cécile céline césar dale damian damien damon dan dana daniel daniela daniele daniella danielle danilo danny \
    dariusz darren daryl dave david davide dawid debbie deborah debra declan deepak deirdre delphine denis denise dennis derek derrick detlef \
    devin diana diane diego dieter dietmar dimitri dina dirk dmitri dmitry dolores dominic dominik dominika dominique don donald donna dora \
    doreen doris dorota dorothea dorothy doug douglas dustin dylan eamon eberhard ed eddie edgar edith eduard eduardo edward edwin eileen \
    elaine eleanor elena eleonora eli elias elif elijah elisa elisabeth elise eliza elizabeth elke ella elle ellen ellie elliot elliott elsa \
    elżbieta emanuel emanuele emil emile emilia emilie emilio emily emma emmanuel emmanuelle enrico enrique eric erica erich erik erika erin \
    ernest ernesto ernst erwin esra esteban esther ethan eugen eugene eugenia eva evan eve evelyn ewa fabian fabien fabio fabrice fatima fatma \
    federica federico felicia felicity felipe felix fernanda fernando filip filippo finn fiona fleur florian floriana francesca francesco \
    francis francisca francisco franck francois frank franz franziska françois françoise fred frederic frederick frederik friedrich fritz \
    frédéric félix gabriel gabriela gabriele gabriella gabrielle gareth gary gavin geert gemma genevieve geneviève geoff geoffrey georg george \
    georges gerald gerard gerd gerhard gertrud giacomo gianluca gianni gilbert gilles gina giorgia giorgio giovanna giovanni gisela giulia \
    giulio giuseppe gonzalo gordon graham greg gregor gregory greta grzegorz grégory guido guillaume guillermo gunnar gunter gustavo gwen \
    gérard göran günter günther hanna hannah hannes hans harald harold harriet harry hassan heather hector heidi heike heiko heiner heinrich \
    heinz helen helena helga helmut hendrik henning henri henrik henry herbert hermann hilary hiroshi holger horst howard hubert hugh hugo \
    hugues humberto héctor hélène ian ibrahim ida ignacio igor ilona ilse imogen imran ina ines ingo ingrid inés irena irene irina isaac \
    isabel isabell isabella isabelle isidro ivan ivana ivo jaap jacek jackie jacob jacqueline jacques jaime jake jakob jakub james jamie jan \
    jana jane janet janice janina janine janusz jared jarosław jasmin jason javier jay jean jeanette jeanine jeanne jeff jeffrey jelena jenna \
    jennie jennifer jenny jens jeremy jerome jerry jesper jess jesse jessica jessie jill jillian jim jimmy jo joachim joan joana joanna joanne \
    joaquim joaquín jochen jody joe joel joelle joep joerg johan johann johanna johannes john johnny jolanta jon jonah jonas jonathan joost \
    jordi jorge jose josef josefina joseph josephine josh joshua josie josé joyce joão joël juan juana juanita judith judy jules julia julian \
    juliana juliane julie julien juliet juliette julio jurgen justin justine justyna jutta jérémie jérôme jörg jörn jürgen kai kamil kamila \
    karen karim karin karina karl karla karol karolina katarina katarzyna kate katharina katherine kathleen kathrin kathryn kathy katie katja \
    katrin katrina kay kayla keith kelly kelsey ken kenji kenneth kenny kerry kevin khaled kieran kim kimberly kirk kirsten kirsty klaus \
    konrad konstantin kris krishna kristen kristian kristin kristina kristine krystyna krzysztof kurt kyle kylie lara larry lars laura lauren \
    laurence laurent lawrence lea leah leandro leif leila lena lennart leo leon leonard leonardo leonie leonora leslie leszek lewis liam lidia \
    lilian liliana lillian linda lindsay lindsey lionel lisa lise liv liz liza lloyd lois lola lorena lorenzo lothar lou louis louisa louise \
    loïc luca lucas lucia luciana luciano lucie lucien lucy lucía ludovic ludwig luis luisa luiz lukas luke lutz luís lydia lynn léon maaike \
    maarten maciej maddie madeleine magdalena maggie magnus mahmoud maja malcolm malgorzata malik malin mandy manfred manoj manuel manuela \
    mara marc marcel marcela marcelo marcin marco marcos marcus mareike margaret margarete margarita margot maria mariam marian mariana \
    marianne marie marija marina mario marion marisa marius marjorie markus marlene marta martha martin martina martine martín mary maryam \
    maría mateo mateus mateusz mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio maurizio mauro maxime \
    maximilian małgorzata meera meg megan mehmet melanie melinda melissa meredith mia micah michael michaela michał michel michela michele \
    michelle miguel mikael mike mikhail milan milena mina miranda miriam mirjam mitchell mohamed mohammad mohammed moira molly mona monica \
    monika monique morgan moritz muhammad murray mustafa myriam mélanie mónica nadia nadine nadja nancy naomi natalia natalie natasha nathalie \
    nathan nathaniel neil nele nelson nia niall nicholas nick nicky nicola nicolas nicole nicolás niels nigel nikhil nikita niklas nikolai \
    nikolaus nils nina noah noel noelle nora norbert norma norman octavio olaf ole oleg olga oliver olivia olivier omar oscar oskar osman otto \
    owen pablo paige pamela paola paolo pascal pascale patricia patricio patrick patrik patrizia patrycja paul paula paulina pauline paulo \
    paweł pedro peggy pete peter petra phil philip philipp philippa philippe phillip pia pierre pieter pietro pilar piotr priya przemysław \
    rachael rachel radosław rafael rafał rahul rainer raj rajesh ralf ralph ramon ramón randy raphael raphaël raquel rasmus raul ravi raymond \
    raúl rebecca rebekah regina reiner reinhard renata renate renato renee rené renée ricardo riccardo richard rick ricky rita robert roberta \
    roberto robin rod roderick rodrigo roger roland rolf romain roman romy ron ronald ronan ronja ronnie rory rosa rosalie rosemary rosie ross \
    roxanne roy rudi rudolf rupert russell ruth ryan rüdiger sabina sabine sabrina sally salma salvatore sam samantha samir samira samuel \
    sandra sandrine sanjay sanna sara sarah sascha sasha saskia scott sean sebastian sebastián selina serena serge sergei sergio seth seán \
    shane shannon sharon shaun shauna sheila shelly sherry shirley siegfried sigrid silke silvia silvio simon simona simone siobhan siobhán \
    sofia sofie solange sonia sonja sonya sophia sophie stacey stacy stan stanisław stefan stefania stefanie stefano steffen stella stephan \
    stephanie stephen steve steven stuart stéphane stéphanie sue sunil susan susana susanna susanne suzanne suzy sven svenja svetlana sybille \
    sylvain sylvia sylvie sylwia szymon sébastien tadeusz tamara tammy tania tanja tanya tara tatiana tatjana ted terence teresa terry tessa \
    thea theo theresa therese thibault thierry thijs thilo thomas thorsten thérèse tiago tiffany tim timo timothy tina tobias todd tom tomas \
    tomasz tommy tomás tony torben torsten tracey tracy travis trevor tristan troy tyler udo ulf ulla ulrich ulrike umberto ursula ute uwe \
    valentin valentina valeria valerie valérie vanessa vera veronica veronika vicente vicki vicky vijay vikram viktor viktoria vincent \
    vincenzo viola virginie vivian vladimir volker véronique waldemar walter wanda wayne wendy werner wibke wiebke wiktoria wilfried wilhelm \
    willem william willy winfried witold wojciech wolf wolfgang wolfram xavier yann yannick yasmin yolanda yuki yuri yusuf yves yvette yvonne \
    zach zachary zara zbigniew zoe zofia zoé zoë zuzanna álvaro élise éloïse émile émilie óscar łukasz";
