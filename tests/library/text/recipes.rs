//! Recipes: the headings over their lists are subheadings, and lists and steps are text.

use crate::common::{self, without_margin};
use copydesk::Parser;

/// A recipe in the notation of the tests, with these headings.
fn recipe(ingredients: &str, method: &str) -> String {
    format!(
        "\
headline       | Saffron buns
byline         | By Ada Quill
paragraph      | These buns come from the boats that brought saffron to the islands, and every baker on the quay has a way of his own with them.
paragraph      | Leave the dough in a cool place overnight if you can, for the colour will be deeper and the crumb softer in the morning.
subheading     | {ingredients}
paragraph      | 500 g strong white flour
paragraph      | 1 pinch of saffron
paragraph      | 80 g butter
paragraph      | 250 ml milk
paragraph      | 1 egg
subheading     | {method}
paragraph      | Warm the milk with the saffron until it is the colour of straw.
paragraph      | Rub the butter into the flour and stir in the milk and the egg.
paragraph      | Knead for ten minutes, then leave it to rise for two hours.
paragraph      | Eat them warm, with more butter than you think you should have.
"
    )
}

#[test]
fn the_headings_of_a_recipe_are_subheadings_and_its_lists_are_kept() {
    for (language, ingredients, method) in [
        ("en", "Ingredients", "Instructions"),
        ("en", "What you'll need:", "Method"),
        ("de", "Zutaten", "Zubereitung"),
        ("fr", "Ingrédients :", "Préparation"),
        ("es", "Ingredientes", "Elaboración:"),
        ("it", "Ingredienti", "Procedimento"),
        ("pt", "Ingredientes", "Modo de preparo"),
        ("nl", "Ingrediënten", "Bereidingswijze"),
        ("pl", "Składniki", "Sposób przygotowania"),
        ("sv", "Ingredienser", "Gör så här"),
        ("da", "Ingredienser", "Fremgangsmåde:"),
        ("ru", "Ингредиенты:", "Приготовление"),
        ("tr", "Malzemeler", "Yapılışı"),
        ("ar", "المقادير", "طريقة التحضير:"),
        ("he", "מצרכים", "אופן ההכנה"),
        ("hi", "सामग्री", "विधि"),
        ("en", "Ingredients (serves 4)", "Method"),
        ("de", "Zutaten für zwei Brote", "Zubereitung"),
        ("fr", "Les ingrédients (pour 12 galettes)", "Préparation"),
        ("es", "Ingredientes para 4 personas:", "Elaboración:"),
    ] {
        let parser = Parser::builder().language(language).build().unwrap();
        let margin = recipe(ingredients, method);
        let text = without_margin(&margin);
        assert_eq!(common::margin(&parser, &text.join("\n\n")), margin, "{language}");
    }
}

#[test]
fn a_recipe_card_below_links_and_a_plea_for_stars_is_text() {
    let margin = "\
headline       | Brown sugar rhubarb bars
byline         | By Ada Quill
paragraph      | These rhubarb bars are what I bake when the first stalks come up behind the shed, and nobody has ever left a crumb of them in the pan.
paragraph      | Melt the butter in a saucepan over a low heat and whisk in the sugar until it looks like the wet sand below the pier.
paragraph      | Spread the batter in the pan, scatter the rhubarb on top, and bake it until the edges pull away from the sides.
related^       | More rhubarb recipes
related        | Rhubarb Ginger Jam
related        | Old Fashioned Rhubarb Crumble
related        | Strawberry Rhubarb Galette
comments       | If you tried this recipe, please leave a star rating and let me know how it went in the comments below!
paragraph      | Prep Time 15 minutes
paragraph      | Servings: 16 bars
subheading     | Ingredients
paragraph      | 2 cups flour
paragraph      | 1 cup brown sugar
paragraph      | ½ teaspoon salt
subheading     | Instructions
paragraph      | Heat the oven and line a pan with paper.
paragraph      | Stir in the butter, fold in the rhubarb and bake.
subheading     | Nutrition
paragraph      | Calories: 214kcal | Carbohydrates: 31g | Protein: 2g | Fat: 9g | Saturated Fat: 6g
comments^      | Reader Interactions
comments       | Leave a Reply
";
    let text = without_margin(margin);
    assert_eq!(common::margin(&Parser::default(), &text.join("\n\n")), margin);
}

/// On a busy page, and in a language of which few words are known, a list of amounts right below the headline hardly reads like text.
#[test]
fn a_recipe_that_begins_with_its_list_is_whole() {
    let pages = [
        (
            "Hem\nNyheter\nSport\nKultur\nLogga in\nSök",
            "Havrekakor från fyren",
            "Ingredienser\n3 dl havregryn\n100 g smör\n1 dl socker\n2 msk sirap\n1 tsk bakpulver\nGör så här\n\
            1. Smält smöret och blanda i gryn och socker.\n\
            2. Klicka ut smeten på en plåt med gott om plats emellan.\n3. Grädda i 175 grader i åtta minuter och låt dem svalna på plåten.",
            "Dela artikeln\nFacebook\nFölj oss på Instagram\nOm oss\nKontakt",
        ),
        (
            "होम\nसमाचार\nखेल\nलॉगिन\nखोजें",
            "सूजी का हलवा",
            "सामग्री\n1 कप सूजी\n1 कप चीनी\n3 कप पानी\n2 चम्मच घी\n5 बादाम\nविधि\n1. कड़ाही में घी गरम करें और सूजी को सुनहरा होने तक भूनें।\n\
            2. अलग बर्तन में पानी और चीनी को पाँच मिनट तक उबालें।\n3. गरम पानी सूजी में डालें और धीमी आँच पर चलाते रहें।",
            "शेयर करें\nहमें फेसबुक पर फॉलो करें\nटिप्पणी करें",
        ),
    ];
    for (menu, headline, card, foot) in pages {
        let text = [menu, headline, card, foot].join("\n\n");
        let article = common::parse(&text);
        assert_eq!(common::body(&article).len(), card.lines().count(), "{headline}: {:?}", common::body(&article));
    }
}

#[test]
fn links_below_recipe_words_in_a_menu_are_no_recipe_card() {
    let text = recipe("Ingredients", "Instructions");
    let text = without_margin(&text);
    let page = format!(
        "{}\n\nMore from the kitchen\nPreparation\nMethod\nSteamed Buns\nIngredients\nSaffron\nButter\n© 2026 Harbour Gazette",
        text.join("\n\n")
    );
    let roles = common::roles(&Parser::default(), &page);
    assert!(roles[text.len()..].iter().all(|role| role != "paragraph" && role != "subheading"), "{roles:?}");
}

/// A recipe from a blog: the card with lists and steps stands below the text, and a comment count in the head.
const CARD: &str = "\
headline       | Galette de seigle au miel de bruyère
byline         | Par Ada
dateline       | 17 octobre 2026
comments       | 26 commentaires
paragraph      | Bonjour à tous ! Avec le retour du vent, rien de tel qu'une galette qui sort du four. Celle-ci, je l'ai goûtée chez le gardien du phare, et je n'ai pas quitté l'île sans la recette.
paragraph      | Le miel de bruyère apporte un goût de lande qui se marie très bien avec le seigle. Choisissez-le bien ferme, il aura plus de caractère.
paragraph      | L'astuce : laissez la pâte une heure au frais avant de la rouler. Elle se détend et le rouleau glisse tout seul.
paragraph      | La recette
paragraph      | Pour 4 personnes
paragraph      | Préparation : 20 min
paragraph      | Cuisson : 45 min
social         | Imprimer la recette
subheading     | Ingrédients
paragraph      | 1 livre de farine de seigle
paragraph      | 150 g de beurre
paragraph      | 20 cl de lait entier
paragraph      | 1 pincée de sel
paragraph      | Miel, sel, poivre
subheading     | Préparation
paragraph      | Préchauffez le four à 190 °C.
paragraph      | Mêlez la farine et le beurre du bout des doigts, puis versez le lait peu à peu.
paragraph      | Roulez la pâte en un grand disque, piquez-la, salez, poivrez.
paragraph      | Enfournez 45 minutes : le dessus doit être bien doré.
paragraph      | Nappez de miel et servez aussitôt avec une salade.
comments       | Si vous réalisez cette recette, n'hésitez pas à me taguer @galettesdada
related        | Ne manquez plus aucune recette
related^       | Vous aimerez aussi…
related        | Velouté de panais aux noix
related        | Tarte fine aux poireaux
comments^      | Laisser un commentaire
";

#[test]
fn a_recipe_card_stays_though_a_comment_count_stands_in_the_head() {
    let text = without_margin(CARD);
    assert_eq!(common::margin(&Parser::default(), &text.join("\n\n")), CARD);
}
