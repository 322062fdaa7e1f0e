"""Nouns that make a unit of a noun phrase, and the offices that speak for one."""

from directives.extraction.packs.entries import UnitHead

_BODIES = (
    ("bộ", "Bộ Y tế"),
    ("sở", "Sở Y tế"),
    ("ban", "Ban Dân tộc"),
    ("ủy ban", "Ủy ban Dân tộc"),
    ("ủy ban nhân dân", "Ủy ban nhân dân tỉnh"),
    ("ubnd", "UBND tỉnh"),
    ("hội đồng nhân dân", "Hội đồng nhân dân tỉnh"),
    ("hđnd", "HĐND tỉnh"),
    ("ủy ban mttq", "Ủy ban MTTQ tỉnh"),
    ("mặt trận tổ quốc", "Mặt trận Tổ quốc tỉnh"),
    ("văn phòng", "Văn phòng Ủy ban nhân dân tỉnh"),
    ("cục", "Cục Thuế"),
    ("tổng cục", "Tổng cục Thống kê"),
    ("vụ", "Vụ Pháp chế"),
    ("chi cục", "Chi cục Kiểm lâm"),
    ("thanh tra", "Thanh tra tỉnh"),
    ("công an", "Công an tỉnh"),
    ("quân đội", "Quân đội nhân dân"),
    ("bộ chỉ huy", "Bộ Chỉ huy quân sự tỉnh"),
    ("bộ tư lệnh", "Bộ Tư lệnh Quân khu"),
    ("đảng ủy", "Đảng ủy Khối Doanh nghiệp"),
    ("đảng ủy mặt trận tổ quốc, các đoàn thể trung ương", "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"),
    ("thường trực", "Thường trực Tỉnh ủy"),
    ("tỉnh", "Tỉnh Bình Minh"),
    ("thành phố", "Thành phố Bình Minh"),
    ("tỉnh ủy", "Tỉnh ủy"),
    ("thành ủy", "Thành ủy"),
    ("huyện ủy", "Huyện ủy"),
    ("quân ủy trung ương", "Quân ủy Trung ương"),
    ("ban thường vụ", "Ban Thường vụ Tỉnh ủy"),
    ("ban cán sự đảng", "Ban cán sự đảng"),
    ("chính phủ", "Chính phủ"),
    ("quốc hội", "Quốc hội"),
    ("bộ chính trị", "Bộ Chính trị"),
    ("ban bí thư", "Ban Bí thư"),
    ("kho bạc", "Kho bạc Nhà nước"),
    ("ngân hàng", "Ngân hàng Nhà nước"),
    ("nhnn", "NHNN"),
    ("bảo hiểm xã hội", "Bảo hiểm xã hội tỉnh"),
    ("đài", "Đài Truyền hình tỉnh"),
    ("thông tấn xã", "Thông tấn xã Việt Nam"),
    ("báo", "Báo Nhân Dân"),
    ("cổng thông tin", "Cổng Thông tin điện tử"),
    ("trường", "Trường Chính trị tỉnh"),
    ("viện", "Viện Kiểm sát nhân dân tỉnh"),
    ("tòa án", "Tòa án nhân dân tỉnh"),
    ("bệnh viện", "Bệnh viện Đa khoa tỉnh"),
    ("trung tâm", "Trung tâm Y tế"),
    ("tổng công ty", "Tổng công ty Điện lực"),
    ("công ty", "Công ty Môi trường"),
    ("tập đoàn", "Tập đoàn Điện lực"),
    ("liên đoàn lao động", "Liên đoàn Lao động tỉnh"),
    ("tổng liên đoàn", "Tổng Liên đoàn Lao động"),
    ("hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ tỉnh"),
    ("hội nông dân", "Hội Nông dân tỉnh"),
    ("hội", "Hội Chữ thập đỏ tỉnh"),
    ("đoàn thanh niên", "Đoàn Thanh niên tỉnh"),
    ("tổ công tác", "Tổ công tác"),
    ("ban quản lý", "Ban Quản lý các khu công nghiệp"),
    ("ban chỉ đạo", "Ban Chỉ đạo"),
    ("hội đồng", "Hội đồng Thi đua"),
    ("phòng", "Phòng Tài chính"),
    ("đảng đoàn", "Đảng đoàn"),
    ("đảng bộ", "Đảng bộ Sở Y tế"),
    ("ban tổ chức", "Ban Tổ chức"),
    ("ban tuyên giáo", "Ban Tuyên giáo"),
    ("dnnn", "DNNN"),
    ("học viện", "Học viện Hành chính"),
    ("kiểm toán nhà nước", "Kiểm toán Nhà nước"),
    ("quỹ", "Quỹ Bảo vệ môi trường"),
    ("chi nhánh", "Chi nhánh Sở Y tế"),
    ("trạm", "Trạm Y tế"),
    ("đội", "Đội Quản lý thị trường"),
    ("tổ", "Tổ Kiểm kê"),
)
# An abbreviation or a name: only with a capital is it a body.
BODIES = tuple(
    UnitHead(term, f"Yêu cầu {name} rà soát danh mục.", (name,), capital=True) for term, name in _BODIES
)

_GENERIC = (
    "cơ quan", "đơn vị", "tổ chức", "địa phương", "ngành", "đoàn thể", "phường", "xã", "huyện", "quận",
    "thị xã", "thành phố", "tỉnh", "sở", "ban", "bộ", "phòng", "đặc khu", "cá nhân", "chi bộ",
    "tổ chức đảng", "đảng bộ", "thị trấn", "thành ủy", "huyện ủy", "tỉnh ủy", "bộ ngành", "sở ngành",
    "đảng viên", "công chức", "viên chức", "ban ngành", "cấp", "thành", "tổ chức, cá nhân",
    "cơ quan, tổ chức", "tổ chức, đơn vị",
)
# A place acts only with a determiner ("các tỉnh"): "thành phố Hà Nội" is mostly where something happens.
_PLACES = ("phường", "xã", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "đặc khu", "thị trấn", "thành")
GENERICS = tuple(
    UnitHead(
        term, f"Yêu cầu các {term} liên quan rà soát danh mục.", (f"các {term} liên quan",), generic=True
    )
    for term in _GENERIC
)
_COMMON = (
    "cấp ủy", "chính quyền", "tập đoàn", "tập đoàn kinh tế", "tổng công ty", "doanh nghiệp", "chủ đầu tư",
    "nhà thầu", "hiệp hội", "cộng đồng doanh nghiệp", "doanh nhân", "cán bộ", "người lao động", "lực lượng",
    "lực lượng chức năng", "cơ quan chức năng", "cơ quan chuyên môn", "cơ quan thuộc chính phủ",
    "cơ quan ngang bộ", "đơn vị sự nghiệp", "cơ sở", "trường học", "bệnh viện", "ngân hàng", "chủ thể",
    "đoàn kiểm tra", "thành viên", "hệ thống chính trị", "nhân dân", "người dân", "hộ gia đình",
    "ban quản lý", "tổ công tác", "đối tượng", "ban cán sự đảng", "đảng đoàn", "đảng ủy",
    "lực lượng vũ trang", "cơ quan báo chí", "ngành y tế", "ngành công thương", "ngành giáo dục",
    "ngành nông nghiệp", "mặt trận", "cơ quan quản lý", "trung tâm", "trạm y tế", "viện",
    "trường", "công ty", "cục", "vụ", "chi cục", "tổ chức tín dụng", "tổ chức chính trị",
    "tổ chức chính trị - xã hội", "cơ quan thông tin", "hội quần chúng", "cơ quan tư pháp",
    "tổ chức hành nghề", "hãng", "đội", "tổ", "hợp tác xã", "chủ rừng", "chủ phương tiện", "cơ sở giáo dục",
    "cơ sở y tế", "hội", "hội đồng", "học sinh", "sinh viên", "ban chỉ đạo", "đơn vị chức năng",
    "đơn vị liên quan", "toàn dân", "chúng ta", "hành khách", "công dân", "khách hàng", "thí sinh", "phụ huynh", "nhà đầu tư", "cơ sở sản xuất", "tổ chức sự nghiệp", "ngành ngân hàng",
    "đơn vị chủ rừng", "ủy ban nhân dân", "hội đồng nhân dân",
    "công an", "quân đội", "khối cơ quan",
)
COMMON = tuple(UnitHead(term, f"Yêu cầu các {term} rà soát danh mục.", (f"các {term}",)) for term in _COMMON)
_TITLES = (
    "bộ trưởng", "thứ trưởng", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc",
    "thủ trưởng", "trưởng ban", "phó trưởng ban", "trưởng ngành", "cục trưởng", "vụ trưởng",
    "tổng cục trưởng", "chánh văn phòng", "chánh thanh tra", "bí thư", "phó bí thư", "người đứng đầu",
    "lãnh đạo", "trưởng phòng", "hiệu trưởng", "thủ tướng", "phó thủ tướng", "thủ tướng chính phủ",
    "phó thủ tướng chính phủ", "tổng bí thư", "chủ tịch nước", "chủ tịch quốc hội", "thống đốc",
    "tổng thanh tra", "viện trưởng", "chánh án", "bộ trưởng, chủ nhiệm", "chủ nhiệm", "trưởng đoàn",
    "thượng tướng", "đại tướng", "trung tướng", "thiếu tướng", "đại tá", "ủy viên",
    "tổng biên tập", "người đại diện", "tổ trưởng", "trưởng tiểu ban", "phó trưởng đoàn", "kế toán trưởng",
    "trưởng công an", "chỉ huy trưởng",
)
TITLES = tuple(
    UnitHead(term, f"Yêu cầu {term} Sở Y tế rà soát danh mục.", (f"{term} Sở Y tế",), title=True)
    for term in _TITLES
)

COURTESY = (UnitHead("đồng chí", "Yêu cầu đồng chí Giám đốc Sở Y tế rà soát danh mục.", ("Giám đốc Sở Y tế",), title=True),)
HEADS = (*BODIES, *GENERICS, *COMMON, *TITLES, *COURTESY)
