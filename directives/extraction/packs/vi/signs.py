"""By what Vietnamese is told from other languages: letters that only it uses, and its commonest words."""

LETTERS = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
STOP_WORDS = ("của", "và", "các", "cho", "với", "được", "trong", "về", "những", "công", "tác")
